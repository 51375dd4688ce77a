import { readFileSync } from 'node:fs';
import { openBook, type Book } from '../../src/core/rules/openBook.ts';
import { packBook } from '../../src/core/rules/packBook.ts';
import type { BookFile } from '../../src/core/types.ts';
import { defaultProtocolSchema } from '../../src/schema/protocol.ts';
import type { Phases, Rule } from '../../src/schema/rule.ts';
import type { Cell } from '../../src/schema/words.ts';

const CELLS: Readonly<Record<string, Cell>> = { s: 'suits', c: 'caution', a: 'avoid' };

/** Nine letters, ahead to after: s suits, c caution, a avoid. */
export function cells(letters: string): Phases {
  const [ahead, prepare, stop, day, gate, early, settle, recover, after] = [...letters].map(
    (letter) => CELLS[letter] ?? 'suits',
  );
  const or = (cell: Cell | undefined): Cell => cell ?? 'suits';
  return {
    ahead: or(ahead),
    prepare: or(prepare),
    stop: or(stop),
    day: or(day),
    gate: or(gate),
    early: or(early),
    settle: or(settle),
    recover: or(recover),
    after: or(after),
  };
}

/** A rule with defaults for what a test does not speak of. */
export function rule(id: string, letters: string, more: Partial<Rule>): Rule {
  return {
    id,
    label: id,
    group: 'actives',
    names: [],
    patterns: [],
    not: [],
    phases: cells(letters),
    reason: `${id} reason`,
    ground: ['inference'],
    range: '',
    sources: [],
    ...more,
  };
}

const WORDS: BookFile['words'] = {
  heads: ['ingredients', 'inci'],
  traps: ['key ingredients'],
  ends: ['please be aware that', 'how to use'],
  more: ['see more'],
  active: ['active ingredients', 'active'],
  inactive: ['inactive ingredients', 'inactive'],
  mayContain: ['may contain'],
  free: ['free from'],
  elsewhere: ['see packaging'],
};

/** data/protocol.json, as the project ships it. */
export const defaultProtocol = defaultProtocolSchema.parse(
  JSON.parse(readFileSync(new URL('../../data/protocol.json', import.meta.url), 'utf8')),
);

/** A book of a few lines: plain names, one marker, and the rules a test brings. */
export function tinyBook(rules: readonly Rule[], more: Partial<BookFile> = {}): Book {
  const file: BookFile = {
    version: 'test',
    rules,
    names: [
      { id: 'water', lines: ['Water = Aqua = Eau'], markers: [], patterns: [], not: [] },
      {
        id: 'plain',
        lines: [
          'Glycerin',
          'Squalane',
          'Xanthan Gum',
          'Betaine',
          'Allantoin',
          'Cetearyl Alcohol',
          'Dimethicone',
          '1,2-Hexanediol',
        ],
        markers: [],
        patterns: ['* copolymer'],
        not: [],
      },
      { id: 'nmf', lines: ['Sodium PCA'], markers: [], patterns: [], not: [] },
      { id: 'surfactant', lines: ['Decyl Glucoside'], markers: [], patterns: [], not: [] },
      { id: 'preservative', lines: ['Phenoxyethanol'], markers: ['Phenoxyethanol'], patterns: [], not: [] },
    ],
    parts: {
      part: ['leaf', 'flower', 'seed', 'peel'],
      oil: ['oil', 'absolute'],
      qualifier: ['organic', 'pure'],
      tail: ['from'],
      unpromise: ['alternative', 'free', 'without'],
    },
    kinds: [
      { id: 'serum', use: 'leave-on', judged: true, softens: false },
      { id: 'toner', use: 'leave-on', judged: true, softens: false },
      { id: 'sunscreen', use: 'leave-on', judged: true, softens: false },
      {
        id: 'cleanser',
        use: 'rinse-off',
        judged: true,
        softens: true,
        evidence: { any: ['surfactant'], within: 6 },
      },
      { id: 'supplement', use: 'leave-on', judged: false, softens: false },
      { id: 'hand-care', use: 'leave-on', judged: true, softens: false, area: 'hands' },
      { id: 'shampoo', use: 'rinse-off', judged: true, softens: true, area: 'scalp', everywhere: true },
      { id: 'peel-off', use: 'leave-on', judged: true, softens: false },
    ],
    words: WORDS,
    kitchen: { functions: ['water', 'sugar'], names: [], whole: [], words: [] },
    kindWords: {
      serum: ['serum'],
      toner: ['toner'],
      sunscreen: ['spf', 'sunscreen'],
      cleanser: ['cleanser'],
      supplement: ['gummies'],
      'hand-care': ['hand cream'],
      shampoo: ['shampoo'],
      'peel-off': ['peel off mask'],
    },
    areaWords: [
      ['face', ['face', 'facial']],
      ['hands', ['hand']],
      ['body', ['body']],
      ['scalp', ['scalp']],
    ],
    protocol: defaultProtocol,
    sources: {},
    review: { rules: [], languages: [] },
    ...more,
  };
  return openBook(packBook(file));
}
