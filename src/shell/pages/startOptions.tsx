import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { State } from '../../schema/state.ts';
import { Options, type OptionsActions } from '../../ui/options/Options.tsx';
import '../../ui/options/options.css';
import type { OptionsView } from '../../ui/views/optionsTypes.ts';
import { isoNow } from '../moment.ts';
import { siteOrigin } from '../siteOf.ts';
import { askBackground } from './askBackground.ts';
import { dressPage } from './dressPage.ts';
import { GRANTS, requestSites } from './requestSites.ts';
import { keepState } from './keepState.ts';
import { saveFile } from './saveFile.ts';

const toggled = (ids: readonly string[], id: string, on: boolean): string[] => {
  const others = ids.filter((one) => one !== id);
  return on ? [...others, id] : others;
};

/** Hands the back-up to the browser as a file to save. */
async function saveBackup(): Promise<void> {
  const answer = await askBackground({ kind: 'backup' });
  if (answer.kind !== 'backup') return;
  saveFile(`afterneedle-${isoNow().slice(0, 10)}.json`, 'application/json', answer.text);
}

/** Hands the coming dates to the browser as a calendar file; what writes it is loaded now. */
async function saveCalendar({ entries }: OptionsView['calendar']): Promise<boolean> {
  try {
    const { calendarFile } = await import('./calendarFile.ts');
    saveFile('skincare-dates.ics', 'text/calendar', calendarFile(entries));
    return true;
  } catch {
    return false;
  }
}

/** Brings the part of the page that the address names into sight, once it stands there. */
function goToPart(): void {
  const part = document.getElementById(location.hash.slice(1));
  if (part === null) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

/** The settings page. */
export async function startOptions(room: HTMLElement): Promise<void> {
  let view: OptionsView | null = null;
  let trouble: string | null = null;

  const keeper = keepState((answer, said) => {
    view = answer.options;
    trouble = said;
    dressPage(document, view);
    draw();
  });

  const set = (part: (settings: State['settings']) => Partial<State['settings']>): void =>
    void keeper.change(({ settings }) => ({
      kind: 'settings',
      settings: { ...settings, ...part(settings) },
    }));
  const setBadge = (part: Partial<State['settings']['badge']>): void =>
    set(({ badge }) => ({ badge: { ...badge, ...part } }));
  const setFact = (list: 'allergies' | 'cautions', id: string, on: boolean): void =>
    void keeper.change(({ facts }) => ({
      kind: 'facts',
      facts: { ...facts, [list]: toggled(facts[list], id, on) },
    }));

  const removeSite = async (name: string): Promise<void> => {
    await browser.permissions.remove({ origins: [siteOrigin(name)] }).catch(() => false);
    await keeper.refresh();
  };

  const actions: OptionsActions = {
    onAddSites: (choice) => void requestSites(GRANTS[choice]).then(keeper.refresh),
    onRemoveSite: (name) => void removeSite(name),
    onUnsilence: (host) => void keeper.change(() => ({ kind: 'silence', host, on: false })),
    onLanguage: (code) => set(() => ({ language: code === '' ? null : code })),
    onTheme: (theme) => set(() => ({ theme })),
    onCorner: (corner) => setBadge({ corner }),
    onFold: (folded) => setBadge({ folded }),
    onAllergy: (id, on) => setFact('allergies', id, on),
    onCaution: (id, on) => setFact('cautions', id, on),
    onUnsaid: ({ kind, id }) =>
      void keeper.change(() =>
        kind === 'class'
          ? { kind: 'clinicSaid', class: id, cell: null, at: isoNow() }
          : { kind: 'liftGate', fingerprint: id, name: '', at: isoNow(), on: false },
      ),
    onReminders: async (on) => {
      const given =
        !on || (await browser.permissions.request({ permissions: ['notifications'] }).catch(() => false));
      if (given) set(() => ({ reminders: on }));
      return given;
    },
    onCalendar: saveCalendar,
    onBackup: () => void saveBackup(),
    onRestore: async (file) => keeper.restore(await file.text()),
    onErase: () => void keeper.change(() => ({ kind: 'erase' })),
  };

  const draw = (): void => render(<Options view={view} trouble={trouble} on={actions} />, room);
  draw();
  await keeper.refresh();
  goToPart();
}
