import type { Treatment } from '../../schema/state.ts';
import type { Area, Device } from '../../schema/words.ts';
import { capital, clockWords, dateWords, lengthWords } from './dayWords.ts';
import type { Context } from './types.ts';

const DEVICE: Readonly<Record<Device, string>> = {
  roller: 'device.roller',
  stamp: 'device.stamp',
  pen: 'device.pen',
  rf: 'device.rf',
};
const AREA: Readonly<Record<Area, string>> = {
  face: 'area.face',
  eyes: 'area.eyes',
  neck: 'area.neck',
  decollete: 'area.decollete',
  hands: 'area.hands',
  body: 'area.body',
  scalp: 'area.scalp',
};
const KIND: Readonly<Record<Exclude<Treatment['kind'], 'needling'>, string>> = {
  peel: 'treatment.peel',
  laser: 'treatment.laser',
};

/** "Pen, 1.0 mm, face · Wed 18 Nov, evening". */
export function treatmentWords(treatment: Treatment, context: Context): string {
  const { say } = context;
  const at = Date.parse(treatment.at);
  const when = say('treatment.when', { day: dateWords(at, context), time: daytime(treatment, at, context) });
  const area = say(AREA[treatment.area]);
  if (treatment.kind !== 'needling')
    return capital(say('treatment.other', { kind: say(KIND[treatment.kind]), area, when }), context);
  const length =
    treatment.depth === null
      ? say('treatment.lengthUnknown')
      : say('treatment.length', { mm: lengthWords(treatment.depth, context) });
  return capital(
    say('treatment.line', { device: say(DEVICE[treatment.device]), length, area, when }),
    context,
  );
}

function daytime({ daytime }: Treatment, at: number, context: Context): string {
  switch (daytime) {
    case 'morning':
      return context.say('daytime.morning');
    case 'afternoon':
      return context.say('daytime.afternoon');
    case 'evening':
      return context.say('daytime.evening');
    case 'exact':
      return clockWords(at, context);
    default:
      return daytime satisfies never;
  }
}
