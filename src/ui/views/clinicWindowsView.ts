import { ENDS, type End } from '../../core/share/diffProtocol.ts';
import type { ClinicForm } from '../../schema/draft.ts';
import type { Protocol } from '../../schema/protocol.ts';
import { UNTYPED } from './clinicForm.ts';
import { hoursText } from './clinicHours.ts';
import { windowField } from './clinicProtocol.ts';
import { phaseName } from './phaseWords.ts';
import { hoursWords, rowWords, type ProtocolDiffView, type Wording } from './protocolDiff.ts';

/** The field of one end of a phase. */
export interface WindowFieldView {
  readonly field: string;
  readonly end: End;
  /** "Early days, until (days)". */
  readonly label: string;
  /** The same with the row in front, for those who do not see the row. */
  readonly name: string;
  readonly typed: string;
  /** The usual time in the field's unit. */
  readonly placeholder: string;
  /** What is usual, and what counts now where that is another: "usual: 3 days · now: 5 days". */
  readonly beside: string;
  readonly isChanged: boolean;
}

export interface WindowRowView {
  /** Ids of the default's rows that it writes. */
  readonly rows: readonly string[];
  readonly label: string;
  readonly fields: readonly WindowFieldView[];
}

/** Head of a column: the phase that ends, and in what its end is counted. */
export function endLabel(end: End, context: Wording): string {
  const phase = phaseName(end, context);
  return context.say(end === 'gate' ? 'clinic.inHours' : 'clinic.inDays', { phase });
}

/** The times of every treatment at once, and of each by itself. */
export interface WindowsView {
  readonly every: WindowRowView;
  readonly everyHelp: string;
  readonly byRow: string;
  readonly rows: readonly WindowRowView[];
  /** The rows are not all typed alike: they are shown. */
  readonly isMixed: boolean;
}

const EVERY = 'all';

/** What was typed alike in all rows; empty where they differ. */
function everyRow(form: ClinicForm, ids: readonly string[], context: Wording): WindowRowView {
  const { say } = context;
  const label = say('clinic.every');
  return {
    rows: ids,
    label,
    fields: ENDS.map((end): WindowFieldView => {
      const typed = new Set(ids.map((id) => form.windows[id]?.[end] ?? ''));
      const [one = ''] = typed;
      const alike = typed.size === 1 ? one : '';
      return {
        field: windowField(EVERY, end),
        end,
        label: endLabel(end, context),
        name: say('clinic.row', { row: label, end: endLabel(end, context) }),
        typed: alike,
        placeholder: '',
        beside: '',
        isChanged: alike !== '',
      };
    }),
  };
}

/** When each part of the plan ends, with what was typed, what is usual and what counts now. */
export function clinicWindowsView(
  form: ClinicForm,
  base: Protocol,
  holds: Protocol,
  diff: ProtocolDiffView,
  context: Wording,
): WindowsView {
  const { say } = context;
  const rows = base.profiles.map((usual): WindowRowView => {
    const label = rowWords(usual.upTo ?? null, context);
    const own = holds.profiles.find(({ id }) => id === usual.id) ?? usual;
    const typed = form.windows[usual.id] ?? UNTYPED;
    const beside = (end: End): string => {
      const differs = diff.windows.find((one) => one.profile === usual.id && one.end === end);
      const words = say('clinic.usual', { value: hoursWords(usual[end], context) });
      if (differs === undefined) return words;
      const id = differs.floored ? 'clinic.gateFloor' : 'clinic.now';
      return `${words} · ${say(id, { value: differs.holds })}`;
    };
    return {
      rows: [usual.id],
      label,
      fields: ENDS.map((end): WindowFieldView => ({
        field: windowField(usual.id, end),
        end,
        label: endLabel(end, context),
        name: say('clinic.row', { row: label, end: endLabel(end, context) }),
        typed: typed[end],
        placeholder: hoursText(usual[end], end),
        beside: beside(end),
        isChanged: own[end] !== usual[end],
      })),
    };
  });
  const ids = base.profiles.map(({ id }) => id);
  const isMixed = ENDS.some((end) => new Set(ids.map((id) => form.windows[id]?.[end] ?? '')).size > 1);
  return {
    every: everyRow(form, ids, context),
    everyHelp: say('clinic.everyHelp'),
    byRow: say('clinic.byRow'),
    rows,
    isMixed,
  };
}
