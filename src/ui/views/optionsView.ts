import { languageName } from './languageName.ts';
import { calendarEntries } from './calendarEntries.ts';
import { classLabel } from './classLabel.ts';
import { clinicLine, managedWords, type ManagedState } from './clinicView.ts';
import { dateWords, isRtl } from './dayWords.ts';
import { verdictWord } from './leadWords.ts';
import { reviewText } from './reviewText.ts';
import type { OptionsView, SaidView, TickView } from './optionsTypes.ts';
import type { Context } from './types.ts';

const CAUTIONS: Readonly<Record<string, readonly [label: string, text: string]>> = {
  'blood-thinners': ['caution.bloodThinners', 'caution.bloodThinners.text'],
  'cold-sores': ['caution.coldSores', 'caution.coldSores.text'],
  'darker-skin': ['caution.darkerSkin', 'caution.darkerSkin.text'],
  eczema: ['caution.eczema', 'caution.eczema.text'],
  immune: ['caution.immune', 'caution.immune.text'],
  isotretinoin: ['caution.isotretinoin', 'caution.isotretinoin.text'],
  keloid: ['caution.keloid', 'caution.keloid.text'],
  pregnancy: ['caution.pregnancy', 'caution.pregnancy.text'],
  rosacea: ['caution.rosacea', 'caution.rosacea.text'],
};

/** What the settings need to know beside the state. */
export interface OptionsFacts {
  /** Hosts that may be read, as shown. */
  readonly hosts: readonly string[];
  /** Codes of the languages that this build carries. */
  readonly languages: readonly string[];
  /** What an organisation set beforehand. */
  readonly managed?: ManagedState;
}

/** The settings page, finished. */
export function optionsView(context: Context, { hosts, languages, managed }: OptionsFacts): OptionsView {
  const { say, language, state } = context;
  const { theme, badge } = state.settings;
  return {
    language,
    rtl: isRtl(language),
    theme,
    title: say('options.title'),
    purpose: say('welcome.purpose'),
    sites: {
      title: say('options.sites'),
      text: say('options.sites.text'),
      hosts,
      none: say('options.sites.none'),
      remove: say('options.sites.remove'),
      addShops: say('welcome.shops'),
      addEvery: say('welcome.every'),
      silenced: {
        title: say('options.silenced'),
        hosts: badge.silenced,
        remove: say('options.silenced.remove'),
      },
    },
    languages: {
      label: say('options.language'),
      value: state.settings.language ?? '',
      options: [
        { value: '', label: say('options.language.auto') },
        ...languages.map((code) => ({ value: code, label: languageLabel(code, context) })),
      ],
      drafts: languages.some((code) => isDraft(code, context)) ? say('options.language.drafts') : null,
    },
    themes: {
      label: say('options.theme'),
      value: theme,
      options: [
        { value: 'auto', label: say('options.theme.auto') },
        { value: 'light', label: say('options.theme.light') },
        { value: 'dark', label: say('options.theme.dark') },
      ],
    },
    corner: {
      label: say('options.corner'),
      value: badge.corner,
      options: [
        { value: 'left', label: say('options.corner.left') },
        { value: 'right', label: say('options.corner.right') },
      ],
    },
    fold: { label: say('options.fold'), on: badge.folded },
    allergies: {
      title: say('options.allergies'),
      text: say(state.facts.allergies.length === 0 ? 'options.allergies.text' : 'options.allergies.on'),
      ticks: allergies(context),
    },
    cautions: {
      title: say('options.cautions'),
      text: say('options.cautions.text'),
      ticks: cautions(context),
    },
    erase: {
      title: say('options.erase'),
      text: [context.timeline.phase === 'over' && say('options.erase.over'), say('options.erase.text')]
        .filter((line) => line !== false)
        .join(' '),
      button: say('options.erase.button'),
      confirm: say('options.erase.confirm'),
      cancel: say('popup.form.cancel'),
      done: say('options.erase.done'),
    },
    said: {
      title: say('options.said'),
      text: say('options.said.text'),
      items: saidItems(context),
      remove: say('options.said.remove'),
    },
    reminders: {
      title: say('options.reminders'),
      text: say('options.reminders.text'),
      label: say('options.reminders.on'),
      on: state.settings.reminders,
      refused: say('options.reminders.refused'),
    },
    backup: {
      title: say('options.backup'),
      text: say('options.backup.text'),
      button: say('options.backup.button'),
      restore: say('options.backup.restore'),
      restoreText: say('options.backup.restoreText'),
      done: say('options.backup.done'),
    },
    calendar: calendarOf(context),
    clinic: clinicOf(context, managed ?? 'none'),
    call: say('call.title'),
    welcome: say('welcome.again'),
    saved: say('options.saved'),
    review: reviewText(context),
  };
}

function clinicOf(context: Context, managed: ManagedState): OptionsView['clinic'] {
  const { say } = context;
  const line = clinicLine(context);
  return {
    title: say('receive.title'),
    line: line?.line ?? null,
    none: say('receive.none'),
    expired: line?.expired ?? null,
    managed: managedWords(managed, context),
    open: say('receive.open'),
    own: say('options.forClinics'),
  };
}

/** What the clinic said about classes and lists, with its day. */
function saidItems(context: Context): readonly SaidView[] {
  const { say, state } = context;
  const day = (at: string): string => dateWords(Date.parse(at), context);
  return [
    ...state.facts.clinicSaid.map(({ class: id, cell, at }): SaidView => {
      const verdict = verdictWord(cell, context);
      const line = say('options.said.line', { label: classLabel(id, context), verdict, day: day(at) });
      return { kind: 'class', id, line };
    }),
    ...state.facts.gateLifted.map(({ fingerprint, name, at }): SaidView => {
      const shown = name === '' ? say('product.unnamed') : name;
      return {
        kind: 'list',
        id: fingerprint,
        line: say('options.lifted.line', { name: shown, day: day(at) }),
      };
    }),
  ];
}

function calendarOf(context: Context): OptionsView['calendar'] {
  const { say } = context;
  const entries = calendarEntries(context);
  return {
    title: say('options.calendar'),
    text: say('options.calendar.text'),
    note: say('options.calendar.note'),
    button: say('options.calendar.button'),
    done: say('options.calendar.done', { count: entries.length }),
    failed: say('options.calendar.failed'),
    none: entries.length === 0 ? say('options.calendar.none') : null,
    entries,
  };
}

/** The sentences were written in English; another language is a draft until data/review.json names its reader. */
function isDraft(code: string, { book }: Pick<Context, 'book'>): boolean {
  return code !== 'en' && !book.review.languages.some((read) => read.code === code);
}

function languageLabel(code: string, context: Context): string {
  const name = languageName(code);
  return isDraft(code, context) ? context.say('options.language.draft', { name }) : name;
}

function allergies({ say, state, book, language }: Context): readonly TickView[] {
  return Object.keys(book.protocol.policy.families)
    .map((id) => {
      const label = say(`family.${id}.label`);
      return { id, label, on: state.facts.allergies.includes(id), text: null };
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

function cautions({ say, state, book, language }: Context): readonly TickView[] {
  return Object.keys(book.protocol.policy.cautions)
    .flatMap((id) => {
      const ids = CAUTIONS[id];
      if (ids === undefined) return [];
      const [label, text] = ids;
      return [{ id, label: say(label), on: state.facts.cautions.includes(id), text: say(text) }];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
