/** L'Oréal prints "F.I.L. B272639/1", Estée Lauder "ILN48715". */
const MAKER =
  /[\s,([.]*(?:\bcode\s*)?(?:\bf\.?\s?i\.?\s?l\.?|iln)[\s:.]{0,3}[a-z]?\s?\d{3,}\S*(?:\s\S{1,12})?$/i;
const BARE =
  /^[\s(#[]*(?:[a-z]{1,3}[ -]?)?\d{6,14}[a-z]?(?:[/.-]\d{1,4})?[\s)\]]*$|^[\s(#[]*[a-z]\d{5,8}(?:[/.-]\d{1,4})?[\s)\]]*$|^[\s(]*\d{4}[\s)]*$|^[\s(]*\d{1,4}(?:-\d{1,4}){2,3}[\s)]*$/i;
const LONGEST = 60;

/**
 * Where the maker's code for the formula begins at the end of a printed piece: 0 when it is nothing else, its length
 * when it carries none.
 */
export const formulaCode = (piece: string): number => {
  const tail = piece.slice(-LONGEST);
  if (piece.length <= LONGEST && BARE.test(piece) && !/^\W*ci/i.test(piece)) return 0;
  const found = MAKER.exec(tail);
  return found === null ? piece.length : piece.length - tail.length + found.index;
};
