import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../src/cli/compile.ts';
import type { Share } from '../../src/schema/share.ts';
import { writeCode } from '../../src/shell/share/writeCode.ts';

/** Address of the built page, as a person opens it from their device. */
export const OFFLINE = pathToFileURL(path.join(ROOT, 'dist/offline/afterneedle.html')).href;

const today = Temporal.Now.plainDateISO();
/** The evening two days ago, as the form counts it. */
export const TREATED = { date: today.subtract({ days: 2 }).toString(), time: '20:00' } as const;

export const SHARE: Share = {
  version: 1,
  protocol: {
    version: 2,
    name: 'Linden Clinic',
    phone: '030 0000000',
    contact: 'Lindenallee 4, care@linden.example',
    written: today.subtract({ days: 30 }).toString(),
    profiles: [{ id: 'mm10', gate: 24, early: 72, settle: 120, recover: 240 }],
    classes: { ha: { early: 'avoid' }, niac: { early: 'suits' }, retinoid: { gate: 'suits' } },
    products: [{ name: 'Aftercare Cream' }],
    notes: {
      prepare: 'Please tell us about cold sores.',
      gate: 'Use only the mist and the balm in your bag.',
      early: 'Use the cream we gave you, three times a day. Send us a photo on day two.',
      recover: 'Book your second session from week four.',
    },
  },
  treatment: {
    at: TREATED.date,
    daytime: 'evening',
    device: 'pen',
    depth: 1,
    area: 'face',
    setting: 'clinic',
  },
};

/** The code of a share. Throws when it is too long. */
export async function codeOf(share: Share): Promise<string> {
  const written = await writeCode(share);
  if (written.kind !== 'code') throw new Error('the code is too long');
  return written.code;
}

/** Lists as people paste them. */
export const LISTS: readonly (readonly [string, string])[] = [
  ['with retinol', 'Ingredients: Aqua, Glycerin, Retinol, Phenoxyethanol, Parfum'],
  ['a plain cream', 'Aqua, Glycerin, Squalane, Panthenol, Phenoxyethanol'],
  ['with perfume', 'Aqua, Glycerin, Parfum, Phenoxyethanol'],
  ['of words that nobody knows', 'Qwortle, Zibbet, Mnarp, Vlotsk, Drimble'],
];

/** What the command line says of a list for the treatment of two days ago: pen, 1.0 mm, face, clinic. */
export function saidByCheck(list: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/check.ts', '--json', '--treated', `${TREATED.date}T${TREATED.time}`, '--depth', '1', '-'],
    { cwd: ROOT, input: list, encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  const { verdict }: { verdict: string } = JSON.parse(stdout);
  return verdict;
}

/** Codes that were meant ill, or came apart on the way, and what is said of them. */
export async function badCodes(): Promise<readonly (readonly [string, string, RegExp])[]> {
  const code = await codeOf(SHARE);
  const middle = code.length >> 1;
  const other = code.charAt(middle) === 'A' ? 'B' : 'A';
  return [
    ['one letter changed', code.slice(0, middle) + other + code.slice(middle + 1), /is damaged/],
    ['the end missing', code.slice(0, -20), /is damaged/],
    ['of a later version', code.replace('AN1-', 'AN9-'), /newer version/],
    ['markup', '<img src=x onerror=alert(1)>', /is damaged/],
    ['far too long', `AN1-${'A'.repeat(30_000)}`, /too large/],
  ];
}
