import { isRtl } from './dayWords.ts';
import { formLabels, formView } from './formView.ts';
import { planView } from './planView.ts';
import type { Context, PopupLabels, PopupView, Say } from './types.ts';

/** All that the popup shows before the tab has answered. `trouble`: a finished sentence, or null. */
export function popupView(context: Context, trouble: string | null): PopupView {
  const { say, language, timeZone, state } = context;
  return {
    language,
    rtl: isRtl(language),
    theme: state.settings.theme,
    timeZone,
    labels: popupLabels(say),
    form: formLabels(say, language),
    start: formView(context),
    plan: planView(context),
    trouble,
  };
}

/** Every fixed word of the popup. */
export function popupLabels(say: Say): PopupLabels {
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
  };
}
