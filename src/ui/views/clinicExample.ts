import { mergeProtocol } from '../../core/aftercare/mergeProtocol.ts';
import { timeline } from '../../core/aftercare/timeline.ts';
import type { Protocol } from '../../schema/protocol.ts';
import { isoDay } from './dayWords.ts';
import { rowWords } from './protocolDiff.ts';
import { timelineView } from './timelineView.ts';
import { treatmentOf } from './treatmentOf.ts';
import type { Context, TimelineView } from './types.ts';

/** The treatments whose dates can be looked at: one for each of the default's rows. */
export function exampleRows(context: Context): readonly { readonly value: string; readonly label: string }[] {
  return context.book.protocol.protocol.profiles.map(({ id, upTo }) => ({
    value: id,
    label: rowWords(upTo ?? null, context),
  }));
}

/** The dates that the clinic's rules give for a treatment of that row this evening, on the face, at a clinic. */
export function exampleTimeline(row: string, protocol: Protocol, context: Context): TimelineView | null {
  const { book, timeZone } = context;
  const { protocol: base, policy } = book.protocol;
  const upTo = base.profiles.find(({ id }) => id === row)?.upTo ?? null;
  const treatment = treatmentOf(
    {
      id: 'example',
      kind: 'needling',
      date: isoDay(context.now, timeZone),
      daytime: 'evening',
      device: upTo === null ? 'rf' : 'pen',
      depth: upTo,
      area: 'face',
      setting: 'clinic',
      weekly: false,
      slow: false,
    },
    timeZone,
  );
  const now = Date.parse(treatment.at);
  const laid = timeline(
    { treatments: [treatment], hold: null },
    now,
    mergeProtocol(base, protocol, policy),
    policy,
  );
  return timelineView({ ...context, now, timeline: laid });
}
