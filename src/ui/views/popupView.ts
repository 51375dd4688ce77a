import { callView } from './callView.ts';
import { clinicView, type ManagedState } from './clinicView.ts';
import { capital, isRtl } from './dayWords.ts';
import { formLabels, formView } from './formView.ts';
import { planView } from './planView.ts';
import { treatmentsView } from './treatmentsView.ts';
import type { Context, PopupLabels, PopupView } from './types.ts';

/**
 * All that the popup shows before the tab has answered. `trouble`: a finished sentence, or null; `shelved`: how many
 * products are on the shelf; `managed`: what an organisation set beforehand.
 */
export function popupView(
  context: Context,
  trouble: string | null,
  shelved: number,
  managed: ManagedState = 'none',
): PopupView {
  const { say, language, timeZone, state } = context;
  return {
    language,
    rtl: isRtl(language),
    theme: state.settings.theme,
    timeZone,
    labels: popupLabels(context, shelved),
    form: formLabels(context),
    start: formView(context),
    validUntil: validUntil(context),
    plan: planView(context),
    call: callView(say),
    treatments: treatmentsView(context),
    clinic: clinicView(context, managed),
    trouble,
  };
}

/** The next beginning or end of a stretch, or the next local midnight: dates are counted in days. */
function validUntil({ now, timeZone, timeline }: Context): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const midnight = here.add({ days: 1 }).startOfDay().epochMilliseconds;
  const edges = timeline.segments.flatMap(({ from, to }) => [from, to ?? from]).filter((edge) => edge > now);
  return Math.min(midnight, ...edges);
}

/** Every fixed word of the popup. */
function popupLabels(context: Pick<Context, 'say' | 'language'>, shelved: number): PopupLabels {
  const { say } = context;
  return {
    title: say('app.name'),
    settings: say('popup.settings'),
    setDate: say('popup.setDate'),
    change: say('popup.change'),
    plan: say('popup.plan'),
    dates: say('popup.dates'),
    product: say('popup.product'),
    today: say('popup.today'),
    sources: say('popup.sources'),
    show: say('marks.show'),
    copy: say('popup.copy'),
    copied: say('popup.copied'),
    copyFailed: say('popup.copyFailed'),
    hold: say('popup.hold'),
    holdHelp: say('popup.holdHelp'),
    letGo: say('popup.letGo'),
    lift: say('popup.lift'),
    liftHelp: say('popup.liftHelp'),
    check: say('popup.check'),
    grant: say('popup.grant'),
    retry: say('popup.retry'),
    firstText: say('welcome.purpose'),
    loading: say('popup.loading'),
    lists: say('popup.lists'),
    back: say('popup.back'),
    undo: say('popup.undo'),
    call: say('call.title'),
    treatments: say('treatments.title'),
    keep: say('popup.keep'),
    kept: say('popup.kept'),
    removed: say('popup.removed'),
    day: say('popup.day'),
    dayLabel: say('popup.dayLabel'),
    dayBack: say('popup.dayBack'),
    shelf: say('popup.shelf', { count: shelved }),
    shelfEmpty: say('popup.shelfEmpty'),
    remove: say('popup.remove'),
    paste: say('popup.paste'),
    pasteText: say('popup.pasteText'),
    pasteName: say('popup.pasteName'),
    pasteButton: say('popup.pasteButton'),
    pasteEmpty: say('popup.pasteEmpty'),
    tools: say('popup.tools'),
    clinicSaid: {
      label: say('popup.clinicSaid'),
      options: [
        { value: 'nothing', label: say('popup.clinicSaid.nothing') },
        { value: 'suits', label: capital(say('verdict.suits'), context) },
        { value: 'caution', label: say('verdict.caution') },
        { value: 'avoid', label: say('verdict.avoid') },
      ],
    },
    erase: say('popup.erase'),
    calendar: say('popup.calendar'),
    compare: {
      title: say('compare.title'),
      open: say('compare.open'),
      picks: [say('compare.first'), say('compare.second')],
      few: say('compare.few'),
      reasons: say('compare.reasons'),
      noReasons: say('compare.noReasons'),
      only: say('compare.only'),
      both: say('compare.both'),
      nothing: say('compare.nothing'),
      plain: say('compare.plain'),
    },
    wrong: {
      title: say('wrong.title'),
      text: say('wrong.text'),
      label: say('wrong.label'),
      address: say('wrong.address'),
      copy: say('wrong.copy'),
    },
  };
}
