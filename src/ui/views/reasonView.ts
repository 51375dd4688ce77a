import type { Judgement, Reason } from '../../core/types.ts';
import type { Ground } from '../../schema/words.ts';
import { classLabel } from './classLabel.ts';
import { dayWords, listWords } from './dayWords.ts';
import type { Context, Icon, ReasonView, SourceView } from './types.ts';

const GROUND: Readonly<Record<Ground, string>> = {
  trial: 'ground.trial',
  label: 'ground.label',
  custom: 'ground.custom',
  cases: 'ground.cases',
  inference: 'ground.inference',
};

/** `dates: false`: no date may stand beside it (a sunscreen after 24 h; a plan that shows no countdown). */
export interface ReasonOptions {
  readonly dates: boolean;
  /** The icon instead of the reason's own, beside a sunscreen after 24 h. */
  readonly icon: Icon | null;
}

/** How reasons stand beside a lead with this icon: without dates where none may be said. */
export function reasonOptions(icon: Icon, { sun, because }: Judgement): ReasonOptions {
  return { dates: !sun && !because.includes('caution'), icon: sun ? icon : null };
}

/** One reason in finished sentences: printed words, class, why, ground in words, sources, and when it ends. */
export function reasonView(reason: Reason, context: Context, options: ReasonOptions): ReasonView {
  const { finding } = reason;
  return {
    icon: options.icon ?? reason.verdict,
    printed: reason.printed,
    label: classLabel(reason.class, context),
    sentence: sentence(reason, context),
    ground: groundWords(reason, context),
    sources: reason.sources.map((id) => sourceView(id, context)),
    until: options.dates ? untilWords(reason, context) : null,
    extras: [
      ...(finding.by === 'promised' ? [context.say('extra.promised')] : []),
      ...(finding.softened === 'position' ? [context.say('extra.low')] : []),
      ...(finding.softened === 'use' ? [context.say('extra.rinse')] : []),
      ...(finding.guess && finding.name !== null ? [context.say('extra.guess', { name: finding.name })] : []),
      ...(finding.mayContain ? [context.say('extra.mayContain')] : []),
      ...clinicWords(reason, context),
    ],
    clinic: clinicOf(reason, context),
  };
}

/** A clinic is asked about classes of the rule book; an allergy or a ticked caution is not its to lift. */
function clinicOf({ class: id, finding }: Reason, { state, book }: Context): ReasonView['clinic'] {
  if (finding.by === 'allergy' || finding.by === 'caution') return null;
  if (!book.rules.some((rule) => rule.id === id)) return null;
  return { class: id, cell: state.facts.clinicSaid.find((one) => one.class === id)?.cell ?? null };
}

function sentence(reason: Reason, { say, book }: Context): string {
  if (reason.finding.by === 'allergy') return say('reason.allergy');
  if (reason.finding.by === 'caution') return say('text.caution');
  return book.rules.some((rule) => rule.id === reason.class) ? say(`class.${reason.class}.reason`) : '';
}

/** "device label and clinic custom"; a promise is held by its name only (policy 2). */
function groundWords(reason: Reason, context: Context): string {
  if (reason.finding.by === 'promised') return context.say('ground.name');
  return listWords(
    reason.ground.map((one) => context.say(GROUND[one])),
    context,
  );
}

function sourceView(id: string, { say, book }: Context): SourceView {
  const source = book.sources[id];
  if (source === undefined) return { title: id, address: null };
  if (source.address !== undefined) return { title: source.title, address: source.address };
  const year = source.year === undefined ? '' : String(source.year);
  return {
    title: say(year === '' ? 'source.noYear' : 'source.record', { title: source.title, year }),
    address: null,
  };
}

function untilWords(reason: Reason, context: Context): string {
  const { say, timeline } = context;
  if (timeline.held && !reason.finding.medicine && reason.finding.by !== 'allergy') return say('until.held');
  return reason.until === null
    ? say('until.none')
    : say('until.date', { date: dayWords(reason.until, context) });
}

function clinicWords({ clinic }: Reason, context: Context): readonly string[] {
  const { say } = context;
  if (clinic === null) return [];
  if (!clinic.looser) return [say('note.clinicRule')];
  return clinic.usualUntil === null
    ? [say('note.clinicLooserOpen')]
    : [say('note.clinicLooser', { day: dayWords(clinic.usualUntil, context) })];
}
