import { encode } from 'uqr';

const QUIET = 4; // modules around a QR code, ISO/IEC 18004

/**
 * The dark modules of one QR code for a text, row by row, with its quiet border; as much error correction as fits the
 * size. Null when the text is too long for one code (2,953 bytes).
 */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | null {
  try {
    return encode(text, { ecc: 'L', boostEcc: true, border: QUIET }).data;
  } catch {
    return null;
  }
}

/** The dark modules as one SVG path of unit squares, for a viewBox of `0 0 <rows> <rows>`. */
export function qrPath(matrix: readonly (readonly boolean[])[]): string {
  let path = '';
  matrix.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x++;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  });
  return path;
}
