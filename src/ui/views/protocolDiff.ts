import { diffProtocol, type CellDiff, type WindowDiff } from '../../core/share/diffProtocol.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { Cell, Phase } from '../../schema/words.ts';
import { classLabel } from './classLabel.ts';
import { capital, lengthWords, listWords } from './dayWords.ts';
import { verdictWord } from './leadWords.ts';
import { phaseName } from './phaseWords.ts';
import type { Context } from './types.ts';

/** What the words of a protocol are made with: no plan and no moment. */
export type Wording = Pick<Context, 'say' | 'language' | 'book'>;

/** One cell that differs, in words. */
export interface CellDiffView {
  readonly class: string;
  readonly phase: Phase;
  readonly label: string;
  readonly phaseName: string;
  /** Verdicts in words: of the default, of the clinic, and what holds once the floor is weighed in. */
  readonly usual: string;
  readonly clinic: string;
  readonly holds: string;
  readonly looser: boolean;
  readonly floored: boolean;
}

/** One end of a phase that differs, its times in words. */
export interface WindowDiffView {
  readonly profile: string;
  readonly end: WindowDiff['end'];
  readonly label: string;
  readonly phaseName: string;
  readonly usual: string;
  readonly clinic: string;
  readonly holds: string;
  readonly looser: boolean;
  readonly floored: boolean;
}

/** What a protocol changes: cell by cell for a table, and in sentences, what is looser first. */
export interface ProtocolDiffView {
  readonly cells: readonly CellDiffView[];
  readonly windows: readonly WindowDiffView[];
  readonly looser: readonly string[];
  readonly other: readonly string[];
  /** Where the floor holds against what the clinic asks for. */
  readonly floored: readonly string[];
  /** Some parts are not known to this version; null when all are. */
  readonly unknown: string | null;
}

/** Hours after a treatment in words: "36 hours", "3 days". */
export function hoursWords(hours: number, { say }: Pick<Context, 'say'>): string {
  return hours > 24 && hours % 24 === 0
    ? say('receive.days', { days: hours / 24 })
    : say('receive.hours', { hours });
}

/** The default's row in words: "Up to 1.0 mm", "RF needling". */
export function rowWords(upTo: number | null, context: Pick<Context, 'say' | 'language'>): string {
  const { say } = context;
  return upTo === null
    ? capital(say('device.rf'), context)
    : say('receive.upTo', { mm: lengthWords(upTo, context) });
}

/** Name of a phase; of the days after the plan, too. */
const nameOf = (phase: Phase, context: Pick<Context, 'say'>): string =>
  phase === 'after' ? context.say('receive.after') : phaseName(phase, context);

/** In what a clinic's protocol differs from the default, in words. */
export function protocolDiff(protocol: Protocol, context: Wording): ProtocolDiffView {
  const { say, book } = context;
  const { cells, windows, unknown } = diffProtocol(book, protocol);
  const lines = (picked: (one: CellDiff | WindowDiff) => boolean): readonly string[] => [
    ...windows.filter(picked).map((one) => windowLine(one, context)),
    ...cellLines(cells.filter(picked), context),
  ];
  return {
    cells: cells.map((one) => cellView(one, context)),
    windows: windows.map((one) => windowView(one, context)),
    looser: lines((one) => one.looser),
    other: lines((one) => !one.looser && one.holds !== one.usual),
    floored: [
      ...windows.filter(({ floored }) => floored).map((one) => windowFloorLine(one, context)),
      ...floorLines(cells, context),
    ],
    unknown: unknown === 0 ? null : say('receive.unknown', { count: unknown }),
  };
}

function cellView(one: CellDiff, context: Wording): CellDiffView {
  const words = (cell: Cell): string => verdictWord(cell, context);
  return {
    class: one.class,
    phase: one.phase,
    label: classLabel(one.class, context),
    phaseName: nameOf(one.phase, context),
    usual: words(one.usual),
    clinic: words(one.clinic),
    holds: words(one.holds),
    looser: one.looser,
    floored: one.floored,
  };
}

function windowView(one: WindowDiff, context: Wording): WindowDiffView {
  return {
    profile: one.profile,
    end: one.end,
    label: rowWords(one.upTo, context),
    phaseName: nameOf(one.end, context),
    usual: hoursWords(one.usual, context),
    clinic: hoursWords(one.clinic, context),
    holds: hoursWords(one.holds, context),
    looser: one.looser,
    floored: one.floored,
  };
}

function windowLine(one: WindowDiff, context: Wording): string {
  const { label, phaseName: phase, usual, holds } = windowView(one, context);
  return context.say('receive.window', { label, phase, usual, holds });
}

function windowFloorLine(one: WindowDiff, context: Wording): string {
  const { label, phaseName: phase, clinic, holds } = windowView(one, context);
  return context.say('receive.windowFloor', { label, phase, clinic, holds });
}

/** Cells of one class that change in the same way, as one sentence. */
function cellLines(cells: readonly CellDiff[], context: Wording): readonly string[] {
  const { say } = context;
  return grouped(cells).map(([first, phases]) =>
    say('receive.cell', {
      label: classLabel(first.class, context),
      holds: verdictWord(first.holds, context),
      usual: verdictWord(first.usual, context),
      phases: listWords(
        phases.map((phase) => nameOf(phase, context)),
        context,
      ),
    }),
  );
}

function floorLines(cells: readonly CellDiff[], context: Wording): readonly string[] {
  return grouped(cells.filter(({ floored }) => floored)).map(([first, phases]) =>
    context.say('receive.cellFloor', {
      label: classLabel(first.class, context),
      holds: verdictWord(first.holds, context),
      phases: listWords(
        phases.map((phase) => nameOf(phase, context)),
        context,
      ),
    }),
  );
}

function grouped(cells: readonly CellDiff[]): readonly (readonly [CellDiff, readonly Phase[]])[] {
  const groups = new Map<string, { readonly first: CellDiff; readonly phases: Phase[] }>();
  for (const cell of cells) {
    const key = `${cell.class} ${cell.usual} ${cell.holds}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: cell, phases: [cell.phase] });
    else group.phases.push(cell.phase);
  }
  return [...groups.values()].map(({ first, phases }) => [first, phases]);
}
