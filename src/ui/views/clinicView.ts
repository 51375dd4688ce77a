import type { Protocol } from '../../schema/protocol.ts';
import type { Intent } from '../../schema/messages.ts';
import { dateWords, isoDay } from './dayWords.ts';
import type { Context } from './types.ts';

/** The rules in use, as the plan shows them. */
export interface ClinicLine {
  /** "Rules: Linden Clinic". */
  readonly line: string;
  /** Past its date, said; null before that. */
  readonly expired: string | null;
  /** The clinic's own words for these days, or null. */
  readonly note: { readonly title: string; readonly text: string } | null;
}

/** The popup's page about the clinic: the rules in use, and how to receive others. */
export interface ClinicView {
  readonly title: string;
  readonly tool: string;
  /** null: none in use. */
  readonly current: {
    readonly line: string;
    readonly facts: readonly string[];
    readonly expired: string | null;
    readonly unchecked: string;
    /** Takes the rules away and puts them back; null where an organisation set them. */
    readonly remove: { readonly label: string; readonly removed: string; readonly undo: Intent } | null;
  } | null;
  /** Who set the rules, where it was not the person; or that what was set cannot be read. */
  readonly managed: string | null;
  readonly labels: {
    readonly none: string;
    readonly paste: string;
    readonly look: string;
    readonly empty: string;
    readonly file: string;
    readonly fileHelp: string;
    readonly openTab: string;
    readonly onPage: string;
    readonly onPageLook: string;
    readonly reading: string;
  };
}

/** What an organisation set beforehand: nothing, something that is used, or something that cannot be read. */
export type ManagedState = 'none' | 'unused' | 'language' | 'protocol' | 'broken';

/** A calendar day (`YYYY-MM-DD`) in words. */
export function isoDayWords(
  day: string,
  context: Pick<Context, 'say' | 'language' | 'timeZone' | 'now'>,
): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: context.timeZone,
    plainTime: '12:00',
  });
  return dateWords(noon.epochMilliseconds, context);
}

/** The sentence that a protocol is past the day of its review; null before, and where it names none. */
export function expiredWords(
  { until }: Pick<Protocol, 'until'>,
  context: Pick<Context, 'say' | 'language' | 'timeZone' | 'now'>,
): string | null {
  const { say, now, timeZone } = context;
  if (until === undefined || isoDay(now, timeZone) <= until) return null;
  return say('receive.expired', { day: isoDayWords(until, context) });
}

/** Dates and ways to reach the clinic, a line each. */
export function protocolFacts(protocol: Protocol, context: Context): readonly string[] {
  const { say } = context;
  const { written, until, phone, contact } = protocol;
  return [
    written !== undefined && say('receive.written', { day: isoDayWords(written, context) }),
    until !== undefined &&
      expiredWords(protocol, context) === null &&
      say('receive.until', { day: isoDayWords(until, context) }),
    phone !== undefined && say('receive.phone', { phone }),
    contact !== undefined && contact,
  ].filter((line) => line !== false);
}

/** What the plan says of the clinic's rules; null without any. */
export function clinicLine(context: Context): ClinicLine | null {
  const { say, state, timeline } = context;
  const { protocol } = state;
  if (protocol === null) return null;
  const text = Object.entries(protocol.notes).find(([phase]) => phase === timeline.phase)?.[1];
  return {
    line: say('receive.rules', { name: protocol.name }),
    expired: expiredWords(protocol, context),
    note: text === undefined ? null : { title: say('receive.note', { name: protocol.name }), text },
  };
}

/** The popup's page about the clinic. */
export function clinicView(context: Context, managed: ManagedState): ClinicView {
  const { say, state } = context;
  const { protocol } = state;
  return {
    title: say('receive.title'),
    tool: say('receive.tool'),
    current:
      protocol === null
        ? null
        : {
            line: say('receive.rules', { name: protocol.name }),
            facts: protocolFacts(protocol, context),
            expired: expiredWords(protocol, context),
            unchecked: say('receive.unchecked', { name: protocol.name }),
            remove:
              managed === 'protocol'
                ? null
                : {
                    label: say('receive.remove'),
                    removed: say('receive.removed'),
                    undo: { kind: 'protocol', protocol },
                  },
          },
    managed: managedWords(managed, context),
    labels: {
      none: say('receive.none'),
      paste: say('receive.paste'),
      look: say('receive.look'),
      empty: say('receive.empty'),
      file: say('receive.file'),
      fileHelp: say('receive.fileHelp'),
      openTab: say('receive.openTab'),
      onPage: say('receive.onPage'),
      onPageLook: say('receive.onPageLook'),
      reading: say('receive.reading'),
    },
  };
}

/** Whether an organisation set rules or language; null where it set nothing that counts. */
export function managedWords(managed: ManagedState, { say }: Pick<Context, 'say'>): string | null {
  switch (managed) {
    case 'none':
    case 'unused':
      return null;
    case 'language':
    case 'protocol':
      return say('receive.managed');
    case 'broken':
      return say('receive.managedBroken');
    default:
      return managed satisfies never;
  }
}
