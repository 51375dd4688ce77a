import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { WelcomeView } from '../../ui/views/types.ts';
import { Welcome, type WelcomeActions } from '../../ui/welcome/Welcome.tsx';
import '../../ui/welcome/welcome.css';
import { askBackground } from './askBackground.ts';
import { dressPage } from './dressPage.ts';
import { GRANTS, requestSites } from './requestSites.ts';
import { keepState } from './keepState.ts';

/** The page that opens at the first install. */
export async function startWelcome(room: HTMLElement): Promise<void> {
  let view: WelcomeView | null = null;

  const keeper = keepState((answer) => {
    view = answer.welcome;
    dressPage(document, view);
    draw();
  });

  const welcomed = (): Promise<boolean> =>
    keeper.change(({ settings }) => ({ kind: 'settings', settings: { ...settings, welcomed: true } }));

  const close = async (): Promise<void> => {
    await welcomed();
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  };

  const actions: WelcomeActions = {
    onExample: async (days) => {
      const answer = await askBackground({ kind: 'example', days });
      return answer.kind === 'tab' ? answer.view : null;
    },
    onSites: (choice) => (choice === 'click' ? Promise.resolve(true) : requestSites(GRANTS[choice])),
    onSetTreatment: (treatment) => void keeper.change(() => ({ kind: 'treat', treatment })).then(welcomed),
    onSkip: () => void close(),
  };

  const draw = (): void => render(<Welcome view={view} on={actions} />, room);
  draw();
  await keeper.refresh();
}
