import jsQR from 'jsqr';

const MAX_PICTURE = 20_000_000; // bytes of the file
/** Longest side in pixels, one try after another: a screenshot as it is, a photo made smaller so that noise goes. */
const SIDES = [1400, 2400, 800] as const;
const DRAWN = 1000; // pixels of a drawing that names no size

interface Picture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/** A picture of any kind the browser draws; drawings (SVG) only load as an image. Throws when it is none. */
async function load(file: Blob): Promise<Picture> {
  if (!file.type.includes('svg')) {
    const source = await createImageBitmap(file);
    return { source, width: source.width, height: source.height };
  }
  const address = URL.createObjectURL(file);
  try {
    const source = new Image();
    source.src = address;
    await source.decode();
    return { source, width: source.naturalWidth || DRAWN, height: source.naturalHeight || DRAWN };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Pixels of a picture, its longest side at most `side`; on white, as codes with a clear ground are meant. */
function pixels({ source, width, height }: Picture, side: number): ImageData | null {
  const scale = Math.min(1, side / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const pen = new OffscreenCanvas(w, h).getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, w, h);
  pen.drawImage(source, 0, 0, w, h);
  return pen.getImageData(0, 0, w, h);
}

/**
 * The text of the QR code in a picture, read here in the browser; null when there is none to be read, or the file is
 * larger than 20 MB. Throws when the file is no picture.
 */
export async function qrTextIn(file: Blob): Promise<string | null> {
  if (file.size > MAX_PICTURE) return null;
  const picture = await load(file);
  for (const side of SIDES) {
    const image = pixels(picture, side);
    const code = image === null ? null : jsQR(image.data, image.width, image.height);
    if (code !== null && code.data !== '') return code.data;
  }
  return null;
}
