import { qrPath } from '../../../core/share/qrMatrix.ts';
import { saveBlob } from '../saveBlob.ts';

const MODULE = 8; // pixels

/** Hands a QR code to the browser as a drawing to save. */
export function saveSvg(name: string, matrix: readonly (readonly boolean[])[]): void {
  const size = matrix.length;
  const side = size * MODULE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${side}" height="${side}" shape-rendering="crispEdges"><path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${qrPath(matrix)}"/></svg>\n`;
  saveBlob(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
}

/** Hands a QR code to the browser as a picture to save. Resolves to whether it was drawn. */
export async function savePng(name: string, matrix: readonly (readonly boolean[])[]): Promise<boolean> {
  const side = matrix.length * MODULE;
  const canvas = new OffscreenCanvas(side, side);
  const pen = canvas.getContext('2d');
  if (pen === null) return false;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = '#000';
  matrix.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) pen.fillRect(x * MODULE, y * MODULE, MODULE, MODULE);
    });
  });
  saveBlob(`${name}.png`, await canvas.convertToBlob({ type: 'image/png' }));
  return true;
}
