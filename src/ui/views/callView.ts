import type { Say } from './types.ts';

interface CallLevel {
  readonly id: 'now' | 'today' | 'ring';
  readonly title: string;
  readonly signs: readonly string[];
  /** What helps beside the call: numbers, or who answers at night. */
  readonly more: readonly string[];
}

/** The page "When to call": the same for everyone, computed from nothing (policy 28). */
export interface CallView {
  readonly title: string;
  readonly same: string;
  readonly levels: readonly CallLevel[];
  readonly after: { readonly title: string; readonly text: string };
  readonly expected: { readonly title: string; readonly text: string };
}

/** Every word of the page "When to call", most urgent level first. */
export function callView(say: Say): CallView {
  return {
    title: say('call.title'),
    same: say('call.same'),
    levels: [
      {
        id: 'now',
        title: say('call.now'),
        signs: [say('call.now.swelling'), say('call.now.breath'), say('call.now.faint')],
        more: [
          say('call.number.europe'),
          say('call.number.uk'),
          say('call.number.america'),
          say('call.number.oceania'),
          say('call.number.asia'),
          say('call.number.brazil'),
          say('call.number.else'),
        ],
      },
      {
        id: 'today',
        title: say('call.today'),
        signs: [
          say('call.today.pus'),
          say('call.today.fever'),
          say('call.today.spreading'),
          say('call.today.pain'),
          say('call.today.blisters'),
          say('call.today.worse'),
          say('call.today.back'),
          say('call.today.hives'),
          say('call.today.eyes'),
          say('call.today.rf'),
        ],
        more: [say('call.today.closed')],
      },
      {
        id: 'ring',
        title: say('call.ring'),
        signs: [
          say('call.ring.long'),
          say('call.ring.itch'),
          say('call.ring.darker'),
          say('call.ring.bumps'),
          say('call.ring.breakouts'),
        ],
        more: [],
      },
    ],
    after: { title: say('call.after'), text: say('call.after.text') },
    expected: { title: say('call.expected'), text: say('call.expected.text') },
  };
}
