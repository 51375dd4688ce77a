import { isRtl } from './dayWords.ts';
import { formLabels, formView } from './formView.ts';
import { exampleLabels } from './exampleView.ts';
import { planView } from './planView.ts';
import { reviewText } from './reviewText.ts';
import type { Context, WelcomeView } from './types.ts';

/** First run: purpose, four lines, three ways of granting sites (each one click), the treatment date. */
export function welcomeView(context: Context, shops: number): WelcomeView {
  const { say, language, timeZone, state } = context;
  return {
    language,
    rtl: isRtl(language),
    theme: state.settings.theme,
    timeZone,
    title: say('welcome.title'),
    purpose: say('welcome.purpose'),
    lines: [
      say('welcome.line.reads'),
      say('welcome.line.local'),
      say('welcome.line.clinic'),
      say('welcome.line.unsure'),
    ],
    sitesTitle: say('welcome.sites'),
    sitesText: say('welcome.sites.text'),
    shops: { label: say('welcome.shops'), help: say('welcome.shops.help', { count: shops }) },
    every: { label: say('welcome.every'), help: say('welcome.every.help') },
    click: { label: say('welcome.click'), help: say('welcome.click.help') },
    chosen: say('welcome.chosen'),
    dateTitle: say('welcome.date'),
    skip: say('welcome.skip'),
    saved: say('welcome.saved'),
    done: say('welcome.done'),
    change: say('welcome.change'),
    yours: context.timeline.treatment === null ? null : yoursOf(context),
    example: exampleLabels(context),
    review: reviewText(context),
    form: formLabels(context),
    start: formView(context),
  };
}

/** The date that was just set, with what was assumed. */
function yoursOf(context: Context): WelcomeView['yours'] {
  const { headline, treatment, next, notes } = planView(context);
  return {
    title: context.say('welcome.yours'),
    headline,
    lines: [treatment, next, ...notes].filter((line) => line !== null),
  };
}
