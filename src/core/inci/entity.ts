const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ',
  shy: '\u00ad', zwj: '\u200d', zwnj: '\u200c', reg: '®', trade: '™', copy: '©', deg: '°', ordm: 'º',
  ndash: '–', mdash: '—', minus: '−', plusmn: '±', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', acute: '´',
  bull: '•', middot: '·', hellip: '…', times: '×', dagger: '†', sup1: '¹', sup2: '²', sup3: '³', frac12: '½',
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', omega: 'ω', micro: 'µ', szlig: 'ß', aelig: 'æ', oelig: 'œ',
  aacute: 'á', agrave: 'à', acirc: 'â', auml: 'ä', atilde: 'ã', aring: 'å', ccedil: 'ç', eacute: 'é',
  egrave: 'è', ecirc: 'ê', euml: 'ë', iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', ntilde: 'ñ',
  oacute: 'ó', ograve: 'ò', ocirc: 'ô', ouml: 'ö', otilde: 'õ', oslash: 'ø', uacute: 'ú', ugrave: 'ù',
  ucirc: 'û', uuml: 'ü', yacute: 'ý',
}; // prettier-ignore

const LONGEST = 10; // units of the longest name or number between & and ;

const numeric = (body: string): string | null => {
  const hex = body[1] === 'x' || body[1] === 'X';
  const digits = body.slice(hex ? 2 : 1);
  const wrong = hex ? /[^0-9a-f]/i.test(digits) : /\D/.test(digits);
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return digits === '' || wrong || code === 0 || code > 0xffff ? null : String.fromCharCode(code);
};

const named = (body: string): string | null => {
  const small = body.toLowerCase();
  const found = Object.hasOwn(NAMED, small) ? NAMED[small] : undefined;
  if (found === undefined) return null;
  // "&Eacute;" is a capital; "&Amp;", "&NBSP;" are the work of a title-casing shop
  return found.length === 1 && body[0] !== small[0] ? found.toUpperCase().charAt(0) : found;
};

/**
 * The entity at `at` (an ampersand), doubled (`&amp;amp;`, `&amp;nbsp;`) and Title-cased (`&Amp;`) forms included:
 * what it stands for and where it ends, or null when there is none.
 */
export const entity = (text: string, at: number): { readonly char: string; readonly to: number } | null => {
  let from = at + 1;
  while (text.slice(from, from + 4).toLowerCase() === 'amp;') from += 4;
  const end = text.slice(from, from + LONGEST).indexOf(';');
  if (end > 1) {
    const body = text.slice(from, from + end);
    const char = body[0] === '#' ? numeric(body) : named(body);
    if (char !== null) return { char, to: from + end + 1 };
  }
  return from > at + 1 ? { char: '&', to: from } : null;
};
