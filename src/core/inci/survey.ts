import { AT, BAR, CLOSE, COLON, COMMA, DIGIT, NEWLINE, OPEN, PERCENT } from './charKind.ts';
import { NO_PARTING, type Parting, parting } from './parting.ts';

/** One line of the cleaned text. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Commas, semicolons, bars and bullets, those in brackets too. */
  readonly separators: number;
  /** A colon stands outside brackets before the first separator. */
  readonly labelled: boolean;
}

/** What one pass over the text says about it as a whole. */
export interface Survey {
  readonly length: number;
  /** Offsets of opening brackets, rising, and of their closing ones (-1: none). */
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  readonly lines: readonly Line[];
  /** What parts names for want of commas. */
  readonly parting: Parting;
  /** "@" parts names. */
  readonly ats: boolean;
  /** A percent sign or "ppm" stands somewhere. */
  readonly strengths: boolean;
}

const FEW = 2;
/** Brackets within more brackets than this count as unmatched. */
const DEEPEST = 64;

interface Count {
  opens: number[];
  closes: number[];
  stack: number[];
  lines: Line[];
  from: number;
  separators: number;
  labelled: boolean;
  all: number;
  /** Commas between digits: "1,2-Hexanediol". */
  inner: number;
  ats: number;
  percents: number;
}

const endLine = (count: Count, to: number): void => {
  count.lines.push({ from: count.from, to, separators: count.separators, labelled: count.labelled });
  count.all += count.separators;
  count.from = to + 1;
  count.separators = 0;
  count.labelled = false;
};

// any closing bracket closes the last one opened: "(Cera Microcristallina}" is a slip of the keyboard
const close = (count: Count, i: number): void => {
  const index = count.stack.pop();
  if (index !== undefined) count.closes[index] = i;
};

const open = (count: Count, i: number): void => {
  if (count.stack.length >= DEEPEST) return;
  count.stack.push(count.opens.length);
  count.opens.push(i);
  count.closes.push(-1);
};

const mark = (count: Count, kinds: Uint8Array, i: number, kind: number): void => {
  switch (kind) {
    case COMMA:
      if (kinds[i - 1] === DIGIT && kinds[i + 1] === DIGIT) count.inner++;
      count.separators++;
      return;
    case BAR:
      count.separators++;
      return;
    case OPEN:
      return open(count, i);
    case CLOSE:
      return close(count, i);
    case NEWLINE:
      return endLine(count, i);
    case COLON:
      if (count.separators === 0 && count.stack.length === 0) count.labelled = true;
      return;
    case AT:
      count.ats++;
      return;
    case PERCENT:
      count.percents++;
      return;
    default:
  }
};

const PARTS = /pp[mb]/i;

/** Looks the kinds of the units of `text` over once. */
export const survey = (text: string, kinds: Uint8Array): Survey => {
  const { length } = text;
  const count: Count = {
    opens: [], closes: [], stack: [], lines: [], from: 0, separators: 0, labelled: false,
    all: 0, inner: 0, ats: 0, percents: 0,
  }; // prettier-ignore
  for (let i = 0; i < length; i++) {
    const kind = kinds[i] ?? 0;
    if (kind >= NEWLINE) mark(count, kinds, i, kind);
  }
  endLine(count, length);
  return {
    length,
    opens: count.opens,
    closes: count.closes,
    lines: count.lines,
    parting: count.all - count.ats - count.inner <= FEW ? parting(text, kinds) : NO_PARTING,
    ats: count.ats > FEW,
    strengths: count.percents > 0 || PARTS.test(text),
  };
};
