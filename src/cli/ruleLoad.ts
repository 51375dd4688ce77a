import { judge, layOut, type Person } from '../core/aftercare/judge.ts';
import type { Book } from '../core/rules/openBook.ts';
import type { Judgement, Reading } from '../core/types.ts';
import { VERDICTS, type Verdict } from '../schema/words.ts';

type Counts = Map<string, number>;

const add = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const byCount = (counts: Counts): readonly (readonly [string, number])[] =>
  [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
const percent = (part: number, whole: number): string =>
  `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)} %`;

/** The classes that decide, or the codes where no class does. */
function deciding({ reasons, verdict, because }: Judgement): readonly string[] {
  const classes = reasons.filter((reason) => reason.verdict === verdict).map((reason) => reason.class);
  return classes.length > 0 ? [...new Set(classes)] : because.map((code) => `(${code})`);
}

function shareLine(title: string, verdicts: readonly Verdict[]): string {
  const shares = VERDICTS.map((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length;
    return `${verdict} ${percent(count, verdicts.length).padStart(7)}`;
  });
  return `${title.padEnd(20)} ${String(verdicts.length).padStart(6)}  ${shares.join('  ')}`;
}

/**
 * What the rules do to a catalogue at a moment (epoch ms): the share of each verdict in all and by product kind, and for
 * each class how often it decides and how often it decides alone.
 */
export function ruleLoad(
  book: Book,
  readings: readonly Reading[],
  person: Person,
  now: number,
): readonly string[] {
  const laid = layOut(book, person, now);
  const kinds = new Map<string, Verdict[]>();
  const alone = new Map<Verdict, Counts>();
  const any = new Map<Verdict, Counts>();
  const all: Verdict[] = [];
  for (const reading of readings) {
    const judged = judge(book, reading, laid);
    const { verdict } = judged;
    const kind = reading.kind.id ?? '-';
    all.push(verdict);
    kinds.set(kind, [...(kinds.get(kind) ?? []), verdict]);
    if (verdict === 'suits' || verdict === 'none') continue;
    const classes = deciding(judged);
    for (const id of classes) add(countsOf(any, verdict), id);
    if (classes.length === 1) add(countsOf(alone, verdict), classes[0] ?? '');
  }
  const byKind = [...kinds].sort((a, b) => b[1].length - a[1].length);
  return [
    shareLine(laid.timeline.phase, all),
    ...byKind.map(([kind, verdicts]) => shareLine(`  ${kind}`, verdicts)),
    ...[...any].flatMap(([verdict, counts]) =>
      byCount(counts).map(([id, count]) => {
        const own = alone.get(verdict)?.get(id) ?? 0;
        return `  ${verdict.padEnd(8)} ${id.padEnd(18)} ${String(count).padStart(6)}  ${String(own).padStart(6)} ${percent(own, all.length)}`;
      }),
    ),
  ];
}

function countsOf(of: Map<Verdict, Counts>, verdict: Verdict): Counts {
  const known = of.get(verdict);
  if (known !== undefined) return known;
  const counts: Counts = new Map();
  of.set(verdict, counts);
  return counts;
}
