const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** The letter of a value from 0 to 63. */
export const letterOf = (value: number): string => LETTERS.charAt(value & 63);
/** The value of a letter, 0 to 63; null when it is none of the alphabet. */
export const valueOf = (letter: string): number | null => VALUES.get(letter) ?? null;

/** Bytes in the letters of base64url, without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group =
      letterOf(a >> 2) + letterOf((a << 4) | (b >> 4)) + letterOf((b << 2) | (c >> 6)) + letterOf(c);
    text += group.slice(0, Math.min(4, bytes.length - at + 1));
  }
  return text;
}

/** The bytes that base64url letters stand for; null when a letter is none, or the letters end within a byte. */
export function bytesOf(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = valueOf(letter);
    if (value === null) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
