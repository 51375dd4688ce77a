import type { ClinicProduct, Protocol } from '../../schema/protocol.ts';
import type { Intent } from '../../schema/messages.ts';
import type { Received } from '../../schema/readShare.ts';
import type { Share } from '../../schema/share.ts';
import type { Treatment } from '../../schema/state.ts';
import { expiredWords, protocolFacts } from './clinicView.ts';
import { isoDay } from './dayWords.ts';
import { phaseName } from './phaseWords.ts';
import { protocolDiff } from './protocolDiff.ts';
import { treatmentOf } from './treatmentOf.ts';
import { treatmentWords } from './treatmentWords.ts';
import type { Context } from './types.ts';

/** A heading and its lines; no lines, no heading. */
export interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a clinic handed on, before anything is changed. */
export interface ReceivePreview {
  readonly kind: 'preview';
  readonly title: string;
  /** When, until when, how to reach the clinic. */
  readonly facts: readonly string[];
  readonly unchecked: string;
  readonly expired: string | null;
  /** The rules that go when these come, or that they are the ones in use. */
  readonly replaces: string | null;
  /** What differs, what is looser first; `same` where nothing does. */
  readonly differences: readonly Lines[];
  readonly same: string | null;
  readonly unknown: string | null;
  /** This person's treatment and the next one; null where the clinic handed on none. */
  readonly dates: { readonly title: string; readonly lines: readonly string[]; readonly add: string } | null;
  readonly use: string;
  readonly cancel: string;
  readonly done: string;
  /** Changes that the person's "yes" makes, and those that take them back. */
  readonly rules: Change;
  readonly treatments: Change;
}

/** Intents in their order, and the way back. */
export interface Change {
  readonly make: readonly Intent[];
  readonly undo: readonly Intent[];
}

/** Nothing to take over; nothing was changed. */
export interface ReceiveProblem {
  readonly kind: 'problem';
  readonly why: Exclude<Received['kind'], 'read'>;
  readonly text: string;
}

export type ReceiveView = ReceivePreview | ReceiveProblem;

/** What came of a code, link, file or picture, in words. `stored`: the person's own rules, to go back to. */
export function receiveView(received: Received, context: Context, stored: Protocol | null): ReceiveView {
  return received.kind === 'read' ? preview(received.share, context, stored) : problem(received, context);
}

function problem({ kind, where }: Exclude<Received, { kind: 'read' }>, { say }: Context): ReceiveProblem {
  const because = (): string => {
    switch (kind) {
      case 'damaged':
        return say('receive.damaged');
      case 'foreign':
        return say(where === 'picture' ? 'receive.noPicture' : 'receive.foreign');
      case 'newer':
        return say('receive.newer');
      case 'too-long':
        return say('receive.tooLong');
      case 'malformed':
        return say('receive.malformed', { where });
      default:
        return kind satisfies never;
    }
  };
  return { kind: 'problem', why: kind, text: because() };
}

function preview(share: Share, context: Context, stored: Protocol | null): ReceivePreview {
  const { say, state } = context;
  const { protocol } = share;
  const { name } = protocol;
  const diff = protocolDiff(protocol, context);
  const treatments = treatmentsOf(share, context);
  const products = protocol.products.map((product) => productLine(product, context));
  const differences = [
    { title: say('receive.looser'), lines: diff.looser },
    { title: say('receive.other'), lines: diff.other },
    { title: say('receive.floor'), lines: diff.floored },
    { title: say('receive.products'), lines: products },
    { title: say('receive.notes'), lines: noteLines(protocol, context) },
  ].filter(({ lines }) => lines.length > 0);
  const own = state.protocol;
  const isSame = own !== null && JSON.stringify(own) === JSON.stringify(protocol);
  return {
    kind: 'preview',
    title: say('receive.preview', { name }),
    facts: protocolFacts(protocol, context),
    unchecked: say('receive.unchecked', { name }),
    expired: expiredWords(protocol, context),
    replaces:
      own === null ? null : isSame ? say('receive.already') : say('receive.replaces', { name: own.name }),
    differences,
    same: differences.length === 0 ? say('receive.same') : null,
    unknown: diff.unknown,
    dates:
      treatments.length === 0
        ? null
        : {
            title: say('receive.dates'),
            lines: treatments.map((one) => treatmentWords(one, context)),
            add: say('receive.addDates'),
          },
    use: say('receive.use'),
    cancel: say('receive.cancel'),
    done: say('receive.inUse', { name }),
    rules: {
      make: [{ kind: 'protocol', protocol }],
      undo: [{ kind: 'protocol', protocol: stored }],
    },
    treatments: {
      make: treatments.map((treatment): Intent => ({ kind: 'treat', treatment })),
      undo: treatments.map((treatment) => wayBack(treatment, context)),
    },
  };
}

function productLine({ name, gtin, fingerprint }: ClinicProduct, { say }: Context): string {
  if (gtin !== undefined) return say('receive.byGtin', { name });
  return say(fingerprint === undefined ? 'receive.byName' : 'receive.byList', { name });
}

function noteLines({ notes }: Protocol, context: Context): readonly string[] {
  return Object.entries(notes).map(([phase, text]) =>
    context.say('receive.noteLine', { phase: phaseName(phase, context), text: text ?? '' }),
  );
}

/**
 * The shared treatment and the next one, as they are stored. A treatment that the plan has on the same day is the
 * same one: it keeps its id.
 */
function treatmentsOf({ treatment, next }: Share, { state, timeZone }: Context): readonly Treatment[] {
  if (treatment === undefined) return [];
  const { at: first, ...rest } = treatment;
  const days = next === undefined ? [first] : [first, next];
  return days.map((date) => {
    const there = state.treatments.find(
      (one) => one.kind === 'needling' && isoDay(Date.parse(one.at), timeZone) === date,
    );
    const id = there?.id ?? '';
    return treatmentOf(
      { ...rest, id, date, kind: 'needling', weekly: there?.weekly ?? false, slow: there?.slow ?? false },
      timeZone,
    );
  });
}

function wayBack({ id }: Treatment, { state }: Context): Intent {
  const before = state.treatments.find((one) => one.id === id);
  return before === undefined ? { kind: 'untreat', id } : { kind: 'treat', treatment: before };
}
