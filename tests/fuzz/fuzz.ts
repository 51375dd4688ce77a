import 'temporal-polyfill/global';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { readShare } from '../../src/schema/readShare.ts';
import { writeCode } from '../../src/shell/share/writeCode.ts';
import { ROOT } from '../../src/cli/compile.ts';
import { codeFault, listFault, messageFault, pageFault, protocolFault, type Fault } from './fuzzFaults.ts';
import { listShape, pageShape, protocolShape, valueShape } from './fuzzShapes.ts';

const KEPT = path.join(ROOT, 'tests/fixtures/fuzz');

/** One kind of input thrown at the road: how many by default, its shape, and the check that says what went wrong. */
interface Part {
  readonly name: string;
  readonly runs: number;
  readonly run: (options: { readonly runs: number; readonly seed: number }) => Promise<Outcome>;
}

type Outcome =
  { readonly kind: 'clear' } | { readonly kind: 'fault'; readonly input: unknown; readonly fault: string };

/** Runs a check over a shape; the input of a fault comes back as small as it could be made. */
function part<T>(
  name: string,
  runs: number,
  shape: fc.Arbitrary<T>,
  check: (input: T) => Fault | Promise<Fault>,
): Part {
  return {
    name,
    runs,
    run: async ({ runs: wanted, seed }) => {
      const property = fc.asyncProperty(shape, async (input) => (await check(input)) === null);
      const found = await fc.check(property, { numRuns: wanted, seed });
      const [input] = found.counterexample ?? [];
      if (!found.failed || input === undefined) return { kind: 'clear' };
      return { kind: 'fault', input, fault: String(await check(input)) };
    },
  };
}

/** A code of ours with letters changed, lost or doubled. */
const codeShape = fc
  .tuple(protocolShape, fc.nat(), fc.constantFrom('none', 'flip', 'cut', 'double', 'link'))
  .map(([protocol, at, harm]) => ({ protocol, at, harm }));

async function harmed({
  protocol,
  at,
  harm,
}: {
  protocol: unknown;
  at: number;
  harm: string;
}): Promise<string> {
  const received = readShare(protocol);
  const written = received.kind === 'read' ? await writeCode(received.share) : null;
  if (written?.kind !== 'code') return JSON.stringify(protocol);
  const { code } = written;
  const place = at % Math.max(1, code.length);
  switch (harm) {
    case 'flip':
      return `${code.slice(0, place)}${code[place] === 'A' ? 'B' : 'A'}${code.slice(place + 1)}`;
    case 'cut':
      return code.slice(0, place);
    case 'double':
      return code + code.slice(place);
    case 'link':
      return `See https://clinic.example/care#afterneedle=${code} for more`;
    default:
      return code;
  }
}

const PARTS: readonly Part[] = [
  part('lists', 1_000_000, listShape, listFault),
  part('pages', 10_000, pageShape, async (html) => {
    await new Promise((done) => setImmediate(done)); // else no page is let go before all are read
    return pageFault(html);
  }),
  part('protocols', 100_000, protocolShape, protocolFault),
  part('codes', 20_000, codeShape, async (shape) => codeFault(await harmed(shape))),
  part('messages', 100_000, valueShape, messageFault),
];

/** Keeps a minimised input as a case that the tests run from then on. */
function keep(name: string, input: unknown): string {
  mkdirSync(KEPT, { recursive: true });
  const file = path.join(KEPT, `${name}.json`);
  const known: unknown[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  writeFileSync(file, `${JSON.stringify([...known, input], null, 2)}\n`);
  return path.relative(ROOT, file);
}

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}`);
for (const { name, runs, run } of PARTS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const wanted = Number(values.runs ?? runs);
  const began = performance.now();
  const outcome = await run({ runs: wanted, seed });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (outcome.kind === 'clear') console.log(`${name}: ${wanted} without a fault (${seconds} s)`);
  else {
    process.exitCode = 1;
    console.error(
      `${name}: ${outcome.fault}\n  ${JSON.stringify(outcome.input)}\n  kept in ${keep(name, outcome.input)}`,
    );
  }
}
