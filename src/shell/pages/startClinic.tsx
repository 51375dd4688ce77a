import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Received } from '../../schema/readShare.ts';
import type { Share } from '../../schema/share.ts';
import { Clinic } from '../../ui/clinic/Clinic.tsx';
import '../../ui/clinic/clinic.css';
import type { ClinicActions } from '../../ui/clinic/clinicActions.ts';
import type { Made } from '../../ui/clinic/clinicSection.ts';
import { formOfProtocol, newForm } from '../../ui/views/clinicForm.ts';
import { clinicPageView, languageNames } from '../../ui/views/clinicPageView.ts';
import { nobody, personOf, sharedPerson } from '../../ui/views/clinicPerson.ts';
import { protocolOfForm } from '../../ui/views/clinicProtocol.ts';
import { isoDay, isRtl } from '../../ui/views/dayWords.ts';
import { edited, redone, startHistory, undone } from '../../ui/views/editHistory.ts';
import { receiveView } from '../../ui/views/receiveView.ts';
import { readShareText } from '../share/readShareText.ts';
import { shareFileText, writeCode, type Written } from '../share/writeCode.ts';
import { NEW_STATE } from '../store/readStored.ts';
import { askBackground } from './askBackground.ts';
import { classesOf, CLINIC_LANGUAGES, clinicContext, listReader } from './clinic/clinicDesk.ts';
import { clinicSections } from './clinic/clinicSections.ts';
import { draftKeeper } from './clinic/draftKeeper.ts';
import { handOn } from './clinic/handOn.ts';
import { savePng, saveSvg } from './clinic/savePicture.ts';
import { dressPage } from './dressPage.ts';
import { saveFile } from './saveFile.ts';

/** Name of a saved file: of the clinic's own letters and digits. */
const fileName = (clinic: string): string =>
  [
    clinic
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
    'aftercare',
  ]
    .filter((part) => part !== '')
    .join('-');

const copied = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Reads a file that was made here: rules, or the picture of a QR code. What reads pictures is loaded now. */
async function received(file: File): Promise<Received> {
  if (!file.type.startsWith('image/')) return readShareText(await file.text());
  const { readPicture } = await import('../share/readPicture.ts');
  return readPicture(file);
}

/** The page on which a clinic makes its rules and hands them on. */
export async function startClinic(room: HTMLElement): Promise<void> {
  const answer = await askBackground({ kind: 'state' });
  const state = answer.kind === 'state' ? answer.state : NEW_STATE;
  const wish = answer.kind === 'state' ? answer.options.language : browser.i18n.getUILanguage();
  const context = clinicContext(state, wish);
  const { say, language, book, timeZone } = context;
  const base = book.protocol.protocol;
  const today = isoDay(context.now, timeZone);
  const sections = clinicSections(say);
  const languages = languageNames(CLINIC_LANGUAGES);
  const fresh = newForm(today, language);

  let keptState: 'rest' | 'keeping' | 'kept' | 'unkept' = 'rest';
  const keeper = draftKeeper(askBackground, (told) => {
    keptState = told;
    draw();
  });
  const draft = await keeper.load();
  let history = startHistory(draft ?? fresh);
  let person = nobody(today);
  let written: Written | null = null;
  let said = '';
  let trouble: string | null = null;
  let encoded = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const shareNow = (): Share => {
    const { treatment, next } = sharedPerson(person);
    return {
      version: 1,
      protocol: protocolOfForm(history.present, base).protocol,
      ...(treatment !== undefined && { treatment }),
      ...(treatment !== undefined && next !== undefined && { next }),
    };
  };

  /**
   * Makes the code anew where something that it holds has changed, once for all letters typed in one go; what comes
   * too late is left aside.
   */
  const encode = (): void => {
    const share = shareNow();
    const now = JSON.stringify(share);
    if (now === encoded) return;
    encoded = now;
    written = null;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void writeCode(share).then((made) => {
        if (now !== encoded) return;
        written = made;
        draw();
      });
    }, 120);
  };

  const changed = (next: typeof history, word = ''): void => {
    if (next === history) return;
    history = next;
    said = word;
    trouble = null;
    keeper.keep(history.present);
    encode();
    draw();
  };

  const take = (from: Received): void => {
    if (from.kind === 'read') {
      const { protocol, treatment, next } = from.share;
      person = personOf(treatment, next, today);
      const form = formOfProtocol(protocol, base, history.present.address);
      changed(edited(history, form, null), say('clinic.imported', { name: protocol.name }));
      return;
    }
    const view = receiveView(from, context, null);
    said = '';
    trouble = view.kind === 'problem' ? view.text : null;
    draw();
  };

  const setPerson = (fresher: typeof person): void => {
    person = fresher;
    encode();
    draw();
  };

  const actions: ClinicActions = {
    onEdit: (form, field) => changed(edited(history, form, field)),
    onUndo: () => changed(undone(history)),
    onRedo: () => changed(redone(history)),
    onAnew: () => {
      person = nobody(today);
      changed(edited(history, fresh, null), say('clinic.startedAnew'));
    },
    onOpenFile: (file) => void received(file).then(take),
    onOpenText: (text) => void readShareText(text).then(take),
    onSave: () => {
      const share = shareNow();
      saveFile(`${fileName(share.protocol.name)}.json`, 'application/json', shareFileText(share));
    },
    onPerson: setPerson,
    onPersonClear: () => setPerson({ ...nobody(today), isOn: true }),
    readList: listReader(say),
    findClasses: classesOf,
    onCopy: copied,
    onPicture: (type) => {
      const { share, view } = parts();
      const { qr } = handOn(view, share, written, history.present.address);
      if (qr === null) return;
      const name = `${fileName(share.protocol.name)}-qr`;
      if (type === 'svg') saveSvg(name, qr.matrix);
      else void savePng(name, qr.matrix);
    },
  };

  const parts = () => {
    const form = history.present;
    const filled = {
      form,
      formed: protocolOfForm(form, base),
      isBegun: JSON.stringify(form) !== JSON.stringify(fresh),
      person,
      shared: sharedPerson(person),
      languages,
    };
    return { form, share: shareNow(), view: clinicPageView(filled, context) };
  };

  const keptWords = { rest: '', keeping: say('clinic.keeping'), kept: say('clinic.kept'), unkept: '' };

  let made: Made | null = null;
  let isDue = false;
  /** Draws once for all that changes in one go. */
  const draw = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      paint();
    });
  };

  const paint = (): void => {
    const { form, share, view } = parts();
    const ways = handOn(view, share, written, form.address);
    const isReady = ways.mend.faults.length === 0;
    // The sections below follow once the code is there: not at each letter.
    if (made === null || written !== null)
      made = { share, isReady, code: ways.code?.text ?? null, link: ways.link, context };
    render(
      <Clinic
        view={view}
        form={form}
        share={ways}
        made={made}
        sections={sections}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        kept={keptWords[keptState]}
        said={said}
        trouble={keptState === 'unkept' ? say('clinic.unkept') : trouble}
        on={actions}
      />,
      room,
    );
  };

  dressPage(document, { language, rtl: isRtl(language), title: say('clinic.title') });
  addEventListener('pagehide', keeper.flush);
  document.addEventListener('visibilitychange', keeper.flush);
  encode();
  draw();
}
