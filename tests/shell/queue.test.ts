import 'temporal-polyfill/global';
import { describe, expect, test } from 'vitest';
import { makeQueue } from '../../src/shell/store/makeQueue.ts';
import { openStore } from '../../src/shell/store/openStore.ts';
import { treatment } from './examples.ts';
import { makeArea } from './fakeBrowser.ts';

const now = () => '2026-11-20T12:00:00.000+01:00';

describe('makeQueue', () => {
  test('runs jobs one after another, in the order given', async () => {
    const queue = makeQueue();
    const log: string[] = [];
    const job = (name: string, ms: number) => () =>
      new Promise<void>((done) => {
        log.push(`${name} begins`);
        setTimeout(() => {
          log.push(`${name} ends`);
          done();
        }, ms);
      });
    await Promise.all([queue(job('slow', 20)), queue(job('quick', 0))]);
    expect(log).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
  });

  test('gives an error to the one who asked and goes on', async () => {
    const queue = makeQueue();
    const broken = queue(() => Promise.reject(new Error('no')));
    const next = queue(async () => 'done');
    await expect(broken).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});

describe('two writers', () => {
  test('lose nothing through the queue', async () => {
    const area = makeArea();
    const store = openStore(area, now);
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        store.change({ kind: 'treat', treatment: treatment({ id: `t${i}` }) }),
      ),
    );
    expect((await store.load()).state.treatments).toHaveLength(12);
  });

  test('would lose something without it (so the test above can fail)', async () => {
    const area = makeArea();
    const one = openStore(area, now);
    const other = openStore(area, now); // a queue of its own
    await Promise.all([
      one.change({ kind: 'treat', treatment: treatment({ id: 'a' }) }),
      other.change({ kind: 'treat', treatment: treatment({ id: 'b' }) }),
    ]);
    expect((await one.load()).state.treatments).toHaveLength(1);
  });

  test('of different parts lose nothing either', async () => {
    const store = openStore(makeArea(), now);
    await Promise.all([
      store.change({ kind: 'silence', host: 'shop.example', on: true }),
      store.change({ kind: 'hold', at: now() }),
      store.change({ kind: 'clinicSaid', class: 'niac', cell: 'suits', at: now() }),
    ]);
    const { state } = await store.load();
    expect(state.settings.badge.silenced).toEqual(['shop.example']);
    expect(state.hold).toEqual({ since: now(), until: null });
    expect(state.facts.clinicSaid).toEqual([{ class: 'niac', cell: 'suits', at: now() }]);
  });
});
