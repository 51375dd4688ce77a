import { describe, expect, test } from 'vitest';
import { find, PAGE_RUNGS } from '../../src/page/find.ts';
import { glance } from '../../src/page/glance.ts';
import { MAX_CANDIDATES, MAX_TEXT } from '../../src/page/locate.ts';
import { phrasesOf } from '../../src/page/phrasesOf.ts';
import type { Rung } from '../../src/schema/messages.ts';
import {
  foundSchema,
  MAX_CANDIDATES as CANDIDATES,
  MAX_TEXT as UNITS,
  RUNGS,
} from '../../src/schema/messages.ts';
import { fixtures, loadFixture } from './loadFixture.ts';
import { testWords } from './testWords.ts';

const all = fixtures();
const rungs: readonly Rung[] = [...new Set(all.flatMap((f) => f.candidates.map((c) => c.rung)))].sort();

describe('a page is read as its expectation says', () => {
  test.each(all)('$slug: $about', async (fixture) => {
    const { found, nodes } = find(await loadFixture(fixture), testWords, fixture.url);
    expect({
      page: found.page,
      name: found.product.name,
      brand: found.product.brand,
      elsewhere: found.elsewhere,
      candidates: found.candidates.map(({ rung, text }) => ({ rung, text })),
    }).toEqual({
      page: fixture.page,
      name: fixture.name,
      brand: fixture.brand,
      elsewhere: fixture.elsewhere,
      candidates: fixture.candidates,
    });
    for (const { ref } of found.candidates) expect(nodes.get(ref)?.nodeType).toBeGreaterThan(0);
    expect(foundSchema.parse(found)).toEqual(found);
  });
});

test('bounds and rungs are those of the schema', () => {
  expect([MAX_CANDIDATES, MAX_TEXT]).toEqual([CANDIDATES, UNITS]);
  expect([...PAGE_RUNGS, 'text'].sort()).toEqual([...RUNGS].sort());
});

describe('a glance says whether a page is worth reading', () => {
  test.each(all)('$slug: $about', async (fixture) => {
    const { page, worth } = glance(await loadFixture(fixture), phrasesOf(testWords).stems, fixture.url);
    const worthy = page === 'product' || fixture.candidates.length > 0;
    const idle = page === 'listing' || page === 'article';
    expect([page, worth || !worthy, worth && idle]).toEqual([fixture.page, true, false]);
  });
});

describe('each rung has pages that only it can read', () => {
  test('all rungs have fixtures', () => {
    expect(rungs).toEqual([...PAGE_RUNGS].sort());
  });

  test.each(rungs)('without %s exactly its own pages go unread', async (off) => {
    const red: string[] = [];
    for (const fixture of all) {
      const rest = rungs.filter((r) => r !== off);
      const { found } = find(await loadFixture(fixture), testWords, fixture.url, rest);
      const same =
        JSON.stringify(found.candidates.map(({ rung, text }) => ({ rung, text }))) ===
        JSON.stringify(fixture.candidates);
      if (!same) red.push(fixture.slug);
    }
    expect(red).toEqual(all.filter((f) => f.candidates.some((c) => c.rung === off)).map((f) => f.slug));
  });
});

describe('reading leaves no trace', () => {
  test.each(all)('$slug is the same afterwards', async (fixture) => {
    const doc = await loadFixture(fixture);
    const before = doc.documentElement.outerHTML;
    const seen = new MutationObserver(() => undefined);
    seen.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true });
    find(doc, testWords, fixture.url);
    expect(seen.takeRecords()).toEqual([]);
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});
