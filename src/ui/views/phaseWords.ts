import type { Phase } from '../../schema/words.ts';
import type { Context } from './types.ts';

/** Sentences of a phase: its name, what usually suits, the four lines, and what its beginning changes. */
interface PhaseIds {
  readonly name: string;
  readonly shopping: string;
  readonly washing: string;
  readonly sweat: string;
  readonly sun: string;
  readonly makeup: string;
  readonly next: string;
}

const PHASES: Readonly<Record<Exclude<Phase, 'after'>, PhaseIds>> = {
  ahead: {
    name: 'phase.ahead.name',
    shopping: 'phase.ahead.shopping',
    washing: 'phase.ahead.washing',
    sweat: 'phase.ahead.sweat',
    sun: 'phase.ahead.sun',
    makeup: 'phase.ahead.makeup',
    next: 'next.ahead',
  },
  prepare: {
    name: 'phase.prepare.name',
    shopping: 'phase.prepare.shopping',
    washing: 'phase.prepare.washing',
    sweat: 'phase.prepare.sweat',
    sun: 'phase.prepare.sun',
    makeup: 'phase.prepare.makeup',
    next: 'next.prepare',
  },
  stop: {
    name: 'phase.stop.name',
    shopping: 'phase.stop.shopping',
    washing: 'phase.stop.washing',
    sweat: 'phase.stop.sweat',
    sun: 'phase.stop.sun',
    makeup: 'phase.stop.makeup',
    next: 'next.stop',
  },
  day: {
    name: 'phase.day.name',
    shopping: 'phase.day.shopping',
    washing: 'phase.day.washing',
    sweat: 'phase.day.sweat',
    sun: 'phase.day.sun',
    makeup: 'phase.day.makeup',
    next: 'next.day',
  },
  gate: {
    name: 'phase.gate.name',
    shopping: 'phase.gate.shopping',
    washing: 'phase.gate.washing',
    sweat: 'phase.gate.sweat',
    sun: 'phase.gate.sun',
    makeup: 'phase.gate.makeup',
    next: 'next.gate',
  },
  early: {
    name: 'phase.early.name',
    shopping: 'phase.early.shopping',
    washing: 'phase.early.washing',
    sweat: 'phase.early.sweat',
    sun: 'phase.early.sun',
    makeup: 'phase.early.makeup',
    next: 'next.early',
  },
  settle: {
    name: 'phase.settle.name',
    shopping: 'phase.settle.shopping',
    washing: 'phase.settle.washing',
    sweat: 'phase.settle.sweat',
    sun: 'phase.settle.sun',
    makeup: 'phase.settle.makeup',
    next: 'next.settle',
  },
  recover: {
    name: 'phase.recover.name',
    shopping: 'phase.recover.shopping',
    washing: 'phase.recover.washing',
    sweat: 'phase.recover.sweat',
    sun: 'phase.recover.sun',
    makeup: 'phase.recover.makeup',
    next: 'next.recover',
  },
};

/** The sentences of a phase, or null outside a plan. */
function idsOf(phase: string): PhaseIds | null {
  return Object.entries(PHASES).find(([key]) => key === phase)?.[1] ?? null;
}

/** Name of a phase: "First hours". Empty for none. */
export function phaseName(phase: string, { say }: Pick<Context, 'say'>): string {
  const ids = idsOf(phase);
  return ids === null ? '' : say(ids.name);
}

/** What usually suits in a phase; in the first hours at home nobody gave anything along. */
export function shoppingLine(phase: string, home: boolean, { say }: Pick<Context, 'say'>): string | null {
  const ids = idsOf(phase);
  if (ids === null) return null;
  return phase === 'gate' && home ? say('phase.gate.shoppingHome') : say(ids.shopping);
}

/** Washing, sweat, sun, make-up and hands (policy 29); empty outside a plan. */
export function phaseLines(
  phase: string,
  { say }: Pick<Context, 'say'>,
): readonly { title: string; text: string }[] {
  const ids = idsOf(phase);
  if (ids === null) return [];
  return [
    { title: say('lines.washing'), text: say(ids.washing) },
    { title: say('lines.sweat'), text: say(ids.sweat) },
    { title: say('lines.sun'), text: say(ids.sun) },
    { title: say('lines.makeup'), text: say(ids.makeup) },
  ];
}

/** What changes when a phase begins, or null. */
export function nextLine(phase: string, day: string, { say }: Pick<Context, 'say'>): string | null {
  const ids = idsOf(phase);
  return ids === null ? null : say(ids.next, { day });
}
