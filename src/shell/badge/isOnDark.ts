import { parentOf } from '../page/boxesOf.ts';

const MIDDLE = 150; // of 255; shops print in near black or near white

/** Does a node stand on a dark ground? Light text tells; false where its colour is written in a way we do not read. */
export function isOnDark(node: Node): boolean {
  const parent = parentOf(node);
  const color = parent?.ownerDocument.defaultView?.getComputedStyle(parent).color ?? '';
  if (!color.startsWith('rgb')) return false;
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 > MIDDLE;
}
