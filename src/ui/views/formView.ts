import type { Treatment } from '../../schema/state.ts';
import { capital, isoDay, lengthWords, moveDay } from './dayWords.ts';
import { treatmentNow } from './treatmentNow.ts';
import type { Context } from './types.ts';
import type { FormLabels, FormView, TreatmentInput } from './formTypes.ts';

/** What the form starts from: the present treatment to change, or a new one made the way of the last. */
export function formView(context: Context): FormView {
  const { timeline } = context;
  const last = treatmentNow(context);
  const set = last !== null && timeline.phase !== 'over' && timeline.phase !== 'no-plan';
  return set ? formOf(last, context) : freshForm(context);
}

/** The form that changes a stored treatment. */
export function formOf(treatment: Treatment, context: Context): FormView {
  const { timeZone } = context;
  const { at, id, kind, device, depth, area, setting, weekly, slow } = treatment;
  const date = isoDay(Date.parse(at), timeZone);
  const daytime = daytimeOf(treatment, timeZone);
  const start = { id, kind, date, daytime, device, depth, area, setting, weekly, slow };
  return { start, set: true, ...bounds(context) };
}

/** The form of one more treatment, made the way of the last. */
export function freshForm(context: Context): FormView {
  const last = treatmentNow(context);
  return {
    start: {
      id: '',
      kind: 'needling',
      date: isoDay(context.now, context.timeZone),
      daytime: 'evening',
      device: last?.device ?? 'pen',
      depth: last?.depth ?? null,
      area: last?.area ?? 'face',
      setting: last?.setting ?? 'clinic',
      weekly: last?.weekly ?? false,
      slow: last?.slow ?? false,
    },
    set: false,
    ...bounds(context),
  };
}

/** The form of a session so many days after the last one, made the way of that one; today at the earliest. */
export function nextForm(last: Treatment, days: number, context: Context): FormView {
  const { start, today } = formOf(last, context);
  const date = moveDay(start.date, days);
  return {
    start: { ...start, id: '', date: date < today ? today : date },
    set: false,
    ...bounds(context),
  };
}

function bounds({ now, timeZone, book }: Context): Pick<FormView, 'today' | 'askBefore' | 'askAfter'> {
  const today = isoDay(now, timeZone);
  const { askPast, askAhead } = book.protocol.policy;
  return { today, askBefore: moveDay(today, -askPast), askAfter: moveDay(today, askAhead) };
}

function daytimeOf({ at, daytime }: Treatment, timeZone: string): TreatmentInput['daytime'] {
  if (daytime !== 'exact') return daytime;
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(Date.parse(at)),
  );
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
}

/** Every word of the treatment form. */
export function formLabels(context: Context): FormLabels {
  const { say, language, book } = context;
  const { unknownDepth } = book.protocol.policy;
  const assumed = (mm: number): string => say('popup.form.assumed', { mm: lengthWords(mm, context) });
  const option = (id: string): string => capital(say(id), { language });
  return {
    title: say('popup.form.title'),
    kind: {
      label: say('popup.form.kind'),
      options: [
        { value: 'needling', label: option('treatment.needling') },
        { value: 'peel', label: option('treatment.peel') },
        { value: 'laser', label: option('treatment.laser') },
      ],
    },
    kindHelp: say('popup.form.kindHelp'),
    date: say('popup.form.date'),
    dateHelp: say('popup.form.dateHelp'),
    daytime: {
      label: say('popup.form.daytime'),
      options: [
        { value: 'morning', label: option('daytime.morning') },
        { value: 'afternoon', label: option('daytime.afternoon') },
        { value: 'evening', label: option('daytime.evening') },
      ],
    },
    device: {
      label: say('popup.form.device'),
      options: [
        { value: 'pen', label: option('device.pen') },
        { value: 'roller', label: option('device.roller') },
        { value: 'stamp', label: option('device.stamp') },
        { value: 'rf', label: option('device.rf') },
      ],
    },
    depth: say('popup.form.depth'),
    depthHelp: say('popup.form.depthHelp'),
    depthUnknown: say('popup.form.depthUnknown'),
    assumed: { face: assumed(unknownDepth.face), body: assumed(unknownDepth.body) },
    area: {
      label: say('popup.form.area'),
      options: [
        { value: 'face', label: option('area.face') },
        { value: 'eyes', label: option('area.eyes') },
        { value: 'neck', label: option('area.neck') },
        { value: 'decollete', label: option('area.decollete') },
        { value: 'hands', label: option('area.hands') },
        { value: 'body', label: option('area.body') },
        { value: 'scalp', label: option('area.scalp') },
      ],
    },
    setting: {
      label: say('popup.form.setting'),
      options: [
        { value: 'clinic', label: option('setting.clinic') },
        { value: 'home', label: option('setting.home') },
      ],
    },
    weekly: say('popup.form.weekly'),
    slow: say('popup.form.slow'),
    slowHelp: say('popup.form.slowHelp'),
    save: say('popup.form.save'),
    cancel: say('popup.form.cancel'),
    remove: say('popup.form.remove'),
    yes: say('popup.form.yes'),
    wrong: {
      date: say('popup.form.wrong.date'),
      depth: say('popup.form.wrong.depth'),
      depthRf: say('popup.form.wrong.depthRf'),
      past: say('popup.form.wrong.past'),
      ahead: say('popup.form.wrong.ahead'),
    },
  };
}
