import { NOTHING_UNIT, HOLE_UNIT } from './charKind.ts';
import { clean } from './clean.ts';

/** Anything but printable ASCII without `&`, `<`, `\`; a space too many. */
const ODD = /[^\x20-\x25\x27-\x3b\x3d-\x5b\x5d-\x7e]| {2}|^ | $/;

/**
 * A printed name ready for look-up: entities decoded, zero-width characters, soft hyphens, trademark signs and tags
 * dropped, dashes, quotes and full-width letters in their plain form, line breaks and runs of spaces as one space
 * (a hyphen that ends a line goes with the break). A name without any of these comes back as it is.
 */
export const plainName = (printed: string): string => {
  if (!ODD.test(printed)) return printed;
  const { units } = clean(printed);
  let plain = '';
  for (let i = 0; i < printed.length; i++) {
    const c = units[i] ?? 0;
    if (c !== NOTHING_UNIT && c !== HOLE_UNIT) plain += String.fromCharCode(c);
  }
  return plain
    .replace(/-\n *(?=\p{Ll})/gu, '')
    .replace(/[ \n]+/g, ' ')
    .trim();
};
