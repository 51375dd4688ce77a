/** L'Oréal prints "F.I.L. B272639/1", Estée Lauder "ILN48715". */
const MAKER =
  /[\s,([.]*(?:\bcode\s*)?(?:\bf\.?\s?i\.?\s?l\.?|iln|formula\s?(?:#|no\.?|number))[\s:.#]{0,3}[a-z]?\s?\d{3,}\S*(?:\s\S{1,12})?$/i;
const BARE = new RegExp(
  [
    /(?:[a-z]{1,3}[ -]?)?\d{6,14}[a-z]?(?:[/.-]\d{1,4})?/, // "G853111", "33220082118"
    /[a-z]\d{5,8}(?:[/.-]\d{1,4})?/,
    /[a-z]\d{4}[a-z]/, // "V0606F"
    /il ?\d{2}(?:-\d|[a-z])/, // "IL51-1"
    /\d{4}/,
    /n[°ºo]?\.? ?\d{5}(?:\/[a-z])?/, // "Nº 14895/A"
    /\d{1,4}(?:-\d{1,4}){2,3}/, // "10-17-7111"
  ]
    .map(({ source }) => `^[\\s(#[<]*${source}[\\s)\\]>]*$`)
    .join('|'),
  'i',
);
/** In brackets behind the last name: "[V3818A]", "<18907>". */
const BRACKETED = /\s*(?:[[(<][a-z]\d{4}[a-z][\])>]|<\d{4,6}>?)[\s.]*$/i;
const LONGEST = 60;

/**
 * Where the maker's code for the formula begins at the end of a printed piece: 0 when it is nothing else, its length
 * when it carries none.
 */
export const formulaCode = (piece: string): number => {
  const tail = piece.slice(-LONGEST);
  if (piece.length <= LONGEST && BARE.test(piece) && !/^\W*ci/i.test(piece)) return 0;
  const found = MAKER.exec(tail) ?? BRACKETED.exec(tail);
  return found === null ? piece.length : piece.length - tail.length + found.index;
};
