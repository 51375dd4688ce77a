import type { Judgement, Reading, Reason } from '../../core/types.ts';
import type { BadgeView } from '../../schema/messages.ts';
import { isRtl } from './dayWords.ts';
import { decidingReasons } from './decidingReasons.ts';
import { leadWords } from './leadWords.ts';
import { marksOf } from './marksOf.ts';
import { notesOf } from './notesOf.ts';
import { reasonOptions, reasonView } from './reasonView.ts';
import type { Context } from './types.ts';

const MAX_REASONS = 12;
const MAX_NOTES = 8;

/** Outside a running plan there is no verdict; the badge stands all the same, so that a page cannot tell a plan by it. */
const SILENT: ReadonlySet<string> = new Set(['over', 'noPlan', 'far']);

/** All that a badge shows, as finished sentences; nothing about the plan beyond them. */
export function badgeView(judgement: Judgement, reading: Reading, context: Context): BadgeView {
  const { say, language, state } = context;
  const lead = leadWords(judgement, reading, context);
  const options = reasonOptions(lead.icon, judgement);
  const reasons = decidingReasons(judgement);
  const silent = SILENT.has(lead.kind);
  const shown = silent || !lead.reasons ? [] : reasons.slice(0, MAX_REASONS);
  const notes = [lead.text, ...(silent ? [] : notesOf(judgement, reading, lead.kind, context))];
  return {
    icon: lead.icon,
    line: clip(lineOf(lead.short, shown, context), 300),
    reasons: shown.map((reason) => {
      const view = reasonView(reason, context, options);
      const title = [view.printed, view.label, view.until].filter((part) => part !== null && part !== '');
      const text = [view.sentence, say('badge.ground', { ground: view.ground }), ...view.extras];
      return { title: clip(title.join(' · '), 300), text: clip(text.join(' ').trim(), 600) };
    }),
    notes: keepLast(
      notes.filter((note) => note !== null),
      MAX_NOTES,
    ).map((note) => clip(note, 600)),
    labels: {
      region: say('badge.region'),
      open: say('badge.open'),
      close: say('badge.close'),
      hide: say('badge.hide'),
    },
    marks: silent ? null : marksOf(judgement, reading, context, options.icon),
    corner: state.settings.badge.corner,
    folded: state.settings.badge.folded,
    language,
    rtl: isRtl(language),
  };
}

/** "Until Wed 25 Nov, then slowly: Retinol + 1". */
function lineOf(short: string, reasons: readonly Reason[], context: Context): string {
  const first = reasons[0];
  if (first === undefined || first.finding.by === 'promised') return short;
  return context.say('badge.line', { short, name: first.printed, more: reasons.length - 1 });
}

/** The last note may be the one about sun protection: it is not the one to drop. */
function keepLast(notes: readonly string[], most: number): readonly string[] {
  return notes.length <= most ? notes : [...notes.slice(0, most - 1), ...notes.slice(-1)];
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
