import { capital, isRtl } from './dayWords.ts';
import { reviewText } from './reviewText.ts';
import type { Context, OptionsView, TickView } from './types.ts';

const CAUTIONS: Readonly<Record<string, string>> = {
  'blood-thinners': 'caution.bloodThinners',
  'cold-sores': 'caution.coldSores',
  'darker-skin': 'caution.darkerSkin',
  eczema: 'caution.eczema',
  immune: 'caution.immune',
  isotretinoin: 'caution.isotretinoin',
  keloid: 'caution.keloid',
  pregnancy: 'caution.pregnancy',
  rosacea: 'caution.rosacea',
};

/** What the settings need to know beside the state. */
export interface OptionsFacts {
  /** Hosts that may be read, as shown. */
  readonly hosts: readonly string[];
  /** Codes of the languages that this build carries. */
  readonly languages: readonly string[];
}

/** The settings page, finished. */
export function optionsView(context: Context, { hosts, languages }: OptionsFacts): OptionsView {
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
        ...languages.map((code) => ({ value: code, label: languageName(code) })),
      ],
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
      text: say('options.allergies.text'),
      ticks: allergies(context),
    },
    cautions: {
      title: say('options.cautions'),
      text: say('options.cautions.text'),
      ticks: cautions(context),
    },
    erase: {
      title: say('options.erase'),
      text: say('options.erase.text'),
      button: say('options.erase.button'),
      confirm: say('options.erase.confirm'),
      cancel: say('popup.form.cancel'),
      done: say('options.erase.done'),
    },
    saved: say('options.saved'),
    review: reviewText(context),
  };
}

/** A language by its own name. */
function languageName(code: string): string {
  return capital(new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code, { language: code });
}

function allergies({ state, book, language }: Context): readonly TickView[] {
  return Object.entries(book.protocol.policy.families)
    .map(([id, { label }]) => ({ id, label, on: state.facts.allergies.includes(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

function cautions({ say, state, book, language }: Context): readonly TickView[] {
  return Object.keys(book.protocol.policy.cautions)
    .flatMap((id) => {
      const sentence = CAUTIONS[id];
      return sentence === undefined
        ? []
        : [{ id, label: say(sentence), on: state.facts.cautions.includes(id) }];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
