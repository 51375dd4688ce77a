import type { VNode } from 'preact';
import { ChoiceField } from '../popup/ChoiceField.tsx';
import type { OptionsView, SaidView } from '../views/optionsTypes.ts';
import { Backup } from './Backup.tsx';
import { Calendar } from './Calendar.tsx';
import { Erase } from './Erase.tsx';
import { Reminders } from './Reminders.tsx';
import { ReceiveSection } from './ReceiveSection.tsx';
import { Said } from './Said.tsx';
import { Tick } from './Tick.tsx';

export interface OptionsActions {
  readonly onAddSites: (choice: 'shops' | 'every') => void;
  readonly onRemoveSite: (host: string) => void;
  /** Show the note on this host again. */
  readonly onUnsilence: (host: string) => void;
  /** '' means the browser's language. */
  readonly onLanguage: (code: string) => void;
  readonly onTheme: (theme: OptionsView['theme']) => void;
  readonly onCorner: (corner: 'left' | 'right') => void;
  readonly onFold: (on: boolean) => void;
  readonly onAllergy: (id: string, on: boolean) => void;
  readonly onCaution: (id: string, on: boolean) => void;
  readonly onUnsaid: (said: SaidView) => void;
  /** Resolves to whether the browser allows what was switched on. */
  readonly onReminders: (on: boolean) => Promise<boolean>;
  /** Resolves to whether the calendar file was made. */
  readonly onCalendar: (calendar: OptionsView['calendar']) => Promise<boolean>;
  readonly onBackup: () => void;
  /** Resolves to whether the file was taken. */
  readonly onRestore: (file: File) => Promise<boolean>;
  readonly onErase: () => void;
}

export interface OptionsProps {
  /** null until the background has answered. */
  readonly view: OptionsView | null;
  /** A sentence about what was not done, or null. */
  readonly trouble: string | null;
  readonly on: OptionsActions;
}

/** The settings: sites, language and looks, allergies and cautions, erase. */
export function Options({ view, trouble, on }: OptionsProps): VNode {
  if (view === null) return <main class="options" aria-busy="true" />;
  return (
    <main class="options" lang={view.language} dir={view.rtl ? 'rtl' : 'ltr'} data-theme={view.theme}>
      <header>
        <h1>{view.title}</h1>
        <p class="quiet">{view.purpose}</p>
      </header>
      {trouble !== null && (
        <p class="notice alert" role="alert">
          {trouble}
        </p>
      )}
      <Sites sites={view.sites} on={on} />
      <section class="card" aria-label={view.languages.label}>
        <div class="field">
          <label for="language">{view.languages.label}</label>
          <select
            id="language"
            value={view.languages.value}
            onChange={(event) => on.onLanguage(event.currentTarget.value)}
          >
            {view.languages.options.map((option) => (
              <option value={option.value} key={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          {view.languages.drafts !== null && <small>{view.languages.drafts}</small>}
        </div>
        <ChoiceField name="theme" choice={view.themes} value={view.themes.value} onChange={on.onTheme} />
        <ChoiceField name="corner" choice={view.corner} value={view.corner.value} onChange={on.onCorner} />
        <Tick tick={{ id: 'fold', text: null, ...view.fold }} onChange={on.onFold} />
      </section>
      <Ticks group="allergies" of={view.allergies} onChange={on.onAllergy} />
      <Ticks group="cautions" of={view.cautions} onChange={on.onCaution} />
      <ReceiveSection clinic={view.clinic} />
      <Said said={view.said} onUnsaid={on.onUnsaid} />
      <Reminders reminders={view.reminders} onReminders={on.onReminders} />
      <Calendar calendar={view.calendar} onCalendar={on.onCalendar} />
      <Backup backup={view.backup} onBackup={on.onBackup} onRestore={on.onRestore} />
      <Erase erase={view.erase} onErase={on.onErase} />
      <footer class="review">
        <p>{view.review}</p>
        <a href="/popup.html?page=call">{view.call}</a>
        <a href="/welcome.html">{view.welcome}</a>
      </footer>
    </main>
  );
}

function Sites({ sites, on }: { readonly sites: OptionsView['sites']; readonly on: OptionsActions }): VNode {
  return (
    <section class="card" aria-labelledby="sites">
      <h2 id="sites">{sites.title}</h2>
      <p class="quiet">{sites.hosts.length === 0 ? sites.none : sites.text}</p>
      <Hosts hosts={sites.hosts} button={sites.remove} onClick={on.onRemoveSite} />
      <div class="buttons">
        <button type="button" class="small" onClick={() => on.onAddSites('shops')}>
          {sites.addShops}
        </button>
        <button type="button" class="small" onClick={() => on.onAddSites('every')}>
          {sites.addEvery}
        </button>
      </div>
      {sites.silenced.hosts.length > 0 && (
        <>
          <h3>{sites.silenced.title}</h3>
          <Hosts hosts={sites.silenced.hosts} button={sites.silenced.remove} onClick={on.onUnsilence} />
        </>
      )}
    </section>
  );
}

interface HostsProps {
  readonly hosts: readonly string[];
  readonly button: string;
  readonly onClick: (host: string) => void;
}

function Hosts({ hosts, button, onClick }: HostsProps): VNode | null {
  if (hosts.length === 0) return null;
  return (
    <ul class="hosts">
      {hosts.map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <button type="button" class="link" aria-label={`${button} ${host}`} onClick={() => onClick(host)}>
            {button}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TicksProps {
  readonly group: string;
  readonly of: OptionsView['allergies'];
  readonly onChange: (id: string, on: boolean) => void;
}

function Ticks({ group, of, onChange }: TicksProps): VNode {
  return (
    <section class="card" aria-labelledby={group}>
      <h2 id={group}>{of.title}</h2>
      <p class="quiet">{of.text}</p>
      <div class="ticks-list">
        {of.ticks.map((tick) => (
          <Tick tick={tick} key={tick.id} onChange={(on) => onChange(tick.id, on)} />
        ))}
      </div>
    </section>
  );
}
