const NOT_ASCII = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex
const NOT_PLAIN = /[^a-z0-9]+/g;
const NOT_LETTER = /[^\p{L}\p{N}]+/gu;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const HANGUL = /[\uac00-\ud7af]/;

/** Letters that Unicode does not take apart. */
const SPELT: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const SPELT_LETTER = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

/**
 * Old, new and merely common Korean spellings of the same syllables, folded to the second form, in this order. A
 * house test shows that no two lines of data fall together by it.
 */
const KOREAN_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/칠/g, '틸'], // 에칠, 메칠, 세칠, 페네칠
  [/메치/g, '메티'],
  [/친/g, '틴'], // 레시친
  [/치아졸/g, '티아졸'],
  [/다이/g, '디'],
  [/아이소/g, '이소'],
  [/아이오/g, '이오'],
  [/트라이/g, '트리'],
  [/하이드/g, '히드'],
  [/하이알/g, '히알'],
  [/나이아/g, '니아'],
  [/마이드/g, '미드'],
  [/사이클로/g, '시클로'],
  [/사이트|씨트/g, '시트'],
  [/글라이코/g, '글리코'],
  [/글라이콜/g, '글리콜'],
  [/소르(?=[브비베])/g, '솔'],
  [/에테르|에텔/g, '에터'],
  [/에스테르|에스텔/g, '에스터'],
  [/실록산/g, '실록세인'],
  [/카르(?=[보복바])/g, '카'],
  [/소디움|소디엄/g, '소듐'],
  [/시움/g, '슘'], // 포타시움, 칼시움
  [/니움|니엄/g, '늄'], // 암모니움
  [/퀴터늄|퀴터륨/g, '쿼터늄'],
  [/타이타늄/g, '티타늄'],
  [/애시드|에씨드|액시드|에시드/g, '애씨드'],
  [/로오스/g, '로스'],
  [/코오스|코즈/g, '코스'],
  [/슈크로/g, '수크로'],
  [/쟈/g, '자'],
  [/쥬/g, '주'],
  [/캐모/g, '카모'],
  [/술포/g, '설포'],
  [/알콜|알코홀/g, '알코올'],
  [/멘솔/g, '멘톨'],
  [/아르기닌|알기닌/g, '알지닌'],
  [/엑스트랙/g, '익스트랙'],
];

/** Any of the pairs at once: most words have none. */
const KOREAN_PAIR = new RegExp(KOREAN_PAIRS.map(([from]) => from.source).join('|'));

/** Korean spelling pairs folded; any other text comes back as it is. */
export function foldHangul(text: string): string {
  if (!HANGUL.test(text) || !KOREAN_PAIR.test(text)) return text;
  let folded = text;
  for (const [from, to] of KOREAN_PAIRS) folded = folded.replace(from, to);
  return folded;
}

function lower(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(SPELT_LETTER, (letter) => SPELT[letter] ?? letter);
}

/**
 * The look-up key of a name: lower case, diacritics dropped, Greek letters spelt out, everything that is neither
 * letter nor digit left out. "1,2-Hexanediol" and "1.2 hexanediol" have one key. Empty when nothing is left.
 */
export function nameKey(name: string): string {
  if (!NOT_ASCII.test(name)) return name.toLowerCase().replace(NOT_PLAIN, '');
  return foldHangul(lower(name).replace(NOT_LETTER, ''));
}

const PLAIN_WORD = /[a-z]+|[0-9]+/g;
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;

/**
 * The words of a name for token patterns, folded as a key is: cut at every other character and between letters and
 * digits.
 */
export function nameWords(name: string): readonly string[] {
  const bare = name.includes("'") || name.includes('’') ? name.replace(/['’]/g, '') : name;
  if (!NOT_ASCII.test(bare)) return bare.toLowerCase().match(PLAIN_WORD) ?? [];
  return foldHangul(lower(bare)).match(WORD) ?? [];
}
