import { mergeProtocol } from '../../core/aftercare/mergeProtocol.ts';
import { timeline } from '../../core/aftercare/timeline.ts';
import type { Profile, Protocol } from '../../schema/protocol.ts';
import type { Hold, Treatment } from '../../schema/state.ts';
import type { Phase } from '../../schema/words.ts';
import { clockWords, dateWords } from './dayWords.ts';
import { phaseLines, phaseName, shoppingLine } from './phaseWords.ts';
import { sheetClasses, type Waiting } from './sheetClasses.ts';
import type { Context } from './types.ts';

/** What the days of a sheet are counted from: this person's treatment, or the default's row of a needle length. */
export type Counted =
  | { readonly kind: 'treatment'; readonly treatment: Treatment; readonly hold: Hold | null }
  | { readonly kind: 'row'; readonly row: string };

/** One phase of the sheet, in words. */
export interface SheetRow {
  readonly phase: SheetPhase;
  readonly name: string;
  /** "Thu 19 Nov to Sat 21 Nov", or "Day 1 to day 3". */
  readonly when: string;
  /** The date is to be written in by hand. */
  readonly isBlank: boolean;
  /** The clinic's end is earlier than the usual one: when that is. */
  readonly usual: string | null;
  readonly suits: string;
  readonly waits: Waiting | null;
  /** Classes for which the clinic has rules of its own, a sentence a manner. */
  readonly clinic: readonly string[];
  readonly lines: readonly { readonly title: string; readonly text: string }[];
  /** The clinic's own words. */
  readonly note: string | null;
}

export const BEFORE = ['ahead', 'prepare', 'stop', 'day'] as const;
export const AFTER = ['gate', 'early', 'settle', 'recover'] as const;
export type SheetPhase = (typeof BEFORE)[number] | (typeof AFTER)[number];

type Wording = Pick<Context, 'say' | 'language' | 'timeZone' | 'now' | 'book'>;

/** Hours from the end of the treatment, or epoch ms; `to` null: no end yet. */
interface Span {
  readonly from: number;
  readonly to: number | null;
}
type Spans = Partial<Record<Phase, Span>>;

/** The phases of the sheet in their order; of "two weeks before", only where the clinic has something to say. */
export function sheetRows(
  protocol: Protocol | null,
  counted: Counted,
  context: Wording,
): readonly SheetRow[] {
  const { protocol: base, policy } = context.book.protocol;
  const merged = mergeProtocol(base, protocol, policy);
  const spans = spansOf(merged, counted, context);
  const usual = spansOf(base, counted, context);
  const isHome = counted.kind === 'treatment' && counted.treatment.setting === 'home';
  return [...BEFORE, ...AFTER].flatMap((phase): SheetRow[] => {
    const span = spans[phase];
    const { waits, clinic } = sheetClasses(phase, merged, protocol, context);
    const note = protocol?.notes[phase] ?? null;
    if (span === undefined || (phase === 'ahead' && note === null && clinic.length === 0)) return [];
    return [
      {
        phase,
        name: phaseName(phase, context),
        when: whenWords(phase, span, counted, context),
        isBlank: counted.kind === 'row',
        usual: usualWords(span, usual[phase], counted, context),
        suits: shoppingLine(phase, isHome, context) ?? '',
        waits,
        clinic,
        lines: phaseLines(phase, context),
        note,
      },
    ];
  });
}

function spansOf(protocol: Protocol, counted: Counted, context: Wording): Spans {
  const { policy } = context.book.protocol;
  if (counted.kind === 'row') return rowSpans(protocol, counted.row, context);
  const { treatment, hold } = counted;
  const { segments } = timeline({ treatments: [treatment], hold }, context.now, protocol, policy);
  const spans: Spans = {};
  for (const { phase, from, to } of segments) {
    if (phase === 'over' || phase === 'far' || phase === 'no-plan') continue;
    spans[phase] = { from: spans[phase]?.from ?? from, to };
  }
  return spans;
}

function rowSpans(protocol: Protocol, row: string, { book }: Wording): Spans {
  const { before } = book.protocol.policy;
  const profile: Profile | undefined = protocol.profiles.find(({ id }) => id === row) ?? protocol.profiles[0];
  if (profile === undefined) return {};
  const { gate, early, settle, recover } = profile;
  const after: readonly [Phase, number, number][] = [
    ['gate', 0, gate],
    ['early', gate, early],
    ['settle', early, settle],
    ['recover', settle, recover],
  ];
  return {
    ahead: { from: -before.ahead, to: -before.prepare },
    prepare: { from: -before.prepare, to: -before.stop },
    stop: { from: -before.stop, to: 0 },
    day: { from: 0, to: 0 },
    ...Object.fromEntries(
      after.filter(([, from, to]) => to > from).map(([id, from, to]) => [id, { from, to }]),
    ),
  };
}

function whenWords(phase: SheetPhase, { from, to }: Span, counted: Counted, context: Wording): string {
  const { say } = context;
  if (counted.kind === 'row') return countedWords(phase, from, to ?? from, context);
  const start = dateWords(from, context);
  if (to === null) return say('timeline.open', { from: start });
  if (phase === 'gate') return say('sheet.dates', { from: start, to: hourWords(to, context) });
  // what ends at midnight ends with the day before
  const end = dateWords(phase === 'stop' ? to - 1 : to, context);
  return start === end ? start : say('sheet.dates', { from: start, to: end });
}

const hourWords = (at: number, context: Wording): string =>
  context.say('when.time', { day: dateWords(at, context), time: clockWords(at, context) });

const isDays = (hours: number): boolean => hours % 24 === 0;

function countedWords(phase: SheetPhase, from: number, to: number, { say }: Wording): string {
  switch (phase) {
    case 'ahead':
    case 'prepare':
      return say('sheet.daysBefore', { from: -from / 24, to: -to / 24 });
    case 'stop':
      return say('sheet.lastDays', { days: -from / 24 });
    case 'day':
      return say('sheet.theDay');
    case 'gate':
      return say('sheet.hours', { hours: to });
    case 'early':
    case 'settle':
    case 'recover':
      return isDays(from) && isDays(to)
        ? say('sheet.days', { from: from / 24, to: to / 24 })
        : say('sheet.hoursSpan', { from, to });
    default:
      return phase satisfies never;
  }
}

/** Where the clinic ends a phase earlier than usual: the usual end; else null. */
function usualWords(
  { to }: Span,
  usual: Span | undefined,
  counted: Counted,
  context: Wording,
): string | null {
  const { say } = context;
  const end = usual?.to ?? null;
  if (to === null || end === null || to >= end) return null;
  const words =
    counted.kind === 'treatment'
      ? dateWords(end, context)
      : isDays(end)
        ? say('sheet.usualDay', { day: end / 24 })
        : say('sheet.usualHour', { hour: end });
  return say('sheet.usual', { end: words });
}
