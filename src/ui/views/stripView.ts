import type { Judgement, Reading } from '../../core/types.ts';
import { dateWords, isoDay } from './dayWords.ts';
import { decidingReasons, stricter } from './decidingReasons.ts';
import { verdictWord } from './leadWords.ts';
import type { Context, StripView } from './types.ts';

const MAX_STEPS = 5;

/**
 * The verdict phase by phase from today on. Null where no dates are shown: nothing changes, dates are kept back, a
 * medicine or a ticked caution decides, or it is a sunscreen (policy 8, 9, 14, 22).
 */
export function stripView(judgement: Judgement, reading: Reading, context: Context): StripView | null {
  const first = decidingReasons(judgement)[0];
  if (context.timeline.held || reading.kind.sunscreen || first?.finding.medicine === true) return null;
  if (judgement.because.includes('caution') || judgement.verdict === 'none') return null;
  const running = judgement.strip.filter((one) => one.verdict !== 'none');
  if (new Set(running.map((one) => one.verdict)).size < 2) return null;
  const phases = running.reduce<readonly Stretch[]>((before, one) => joined(before, one, context), []);
  const changes = phases.filter((one, at) => at === 0 || phases[at - 1]?.verdict !== one.verdict);
  const suits = phases.findLastIndex(({ verdict }) => verdict !== 'suits') + 1;
  const telling = phases.slice(0, suits + 1);
  const steps = telling.length > MAX_STEPS ? changes.slice(0, MAX_STEPS) : telling;
  const end = running.at(-1)?.to ?? null;
  return {
    label: context.say('strip.label'),
    steps: steps.map((one, at) => ({
      icon: one.verdict,
      day: at === 0 && context.otherDay !== true ? context.say('strip.today') : dateWords(one.from, context),
      word: verdictWord(one.verdict, context),
    })),
    ends: end === null ? null : context.say('strip.ends', { day: dateWords(end, context) }),
  };
}

type Stretch = Judgement['strip'][number];

/** Stretches that read alike become one: the same phase and verdict, or one day, on which the stricter counts. */
function joined(before: readonly Stretch[], one: Stretch, { timeZone }: Context): readonly Stretch[] {
  const last = before.at(-1);
  if (last === undefined) return [one];
  const alike = last.phase === one.phase && last.verdict === one.verdict;
  if (!alike && isoDay(last.from, timeZone) !== isoDay(one.from, timeZone)) return [...before, one];
  const rest = before.slice(0, -1);
  return [...rest, stricter(one.verdict, last.verdict) ? { ...one, from: last.from } : last];
}
