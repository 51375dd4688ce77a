import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { watchPage, type Pace, type Watch } from '../../../src/shell/scout/watchPage.ts';

const PACE: Pace = { quiet: 30, longest: 120, looks: 6, perClick: 2, settle: 200 };
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

let looks: number;
let watch: Watch;
let own: HTMLElement;

function add(text = 'Aqua', to: Element = document.body): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  to.append(element);
  return element;
}

beforeEach(() => {
  document.body.replaceChildren();
  own = document.createElement('div');
  looks = 0;
  watch = watchPage(
    document,
    PACE,
    (node) => node === own,
    () => void (looks += 1),
  );
  watch.begin();
});

afterEach(() => {
  watch.end();
  own.remove();
  Reflect.deleteProperty(document, 'hidden');
});

describe('looks', () => {
  test('once, soon after a burst of changes', async () => {
    for (let i = 0; i < 10; i++) add();
    await wait(15);
    expect(looks).toBe(0);
    await wait(60);
    expect(looks).toBe(1);
  });
  test('before long while changes do not end', async () => {
    const end = performance.now() + 170;
    for (let i = 0; performance.now() < end && i < 1000; i++) {
      if (looks > 0) break;
      add();
      await wait(5);
    }
    expect(looks).toBe(1);
  });
  test('a bounded number of times, whatever the page does', async () => {
    for (let i = 0; i < 60; i++) {
      for (let j = 0; j < 170; j++) add();
      await wait(35);
    }
    expect(looks).toBeLessThanOrEqual(PACE.looks);
    expect(looks).toBeGreaterThan(1);
  });
  test('again at a new address', async () => {
    for (let i = 0; i < 8; i++) {
      add();
      await wait(50);
    }
    expect(looks).toBe(PACE.looks);
    watch.begin();
    add();
    await wait(60);
    expect(looks).toBe(PACE.looks + 1);
  });
  test('never after the end', async () => {
    add();
    watch.end();
    add();
    await wait(80);
    expect(looks).toBe(0);
  });
});

describe('does not look', () => {
  const still: readonly [string, () => void][] = [
    ['when nothing changes', () => undefined],
    ['for its own host', () => document.documentElement.append(own)],
    ['for an empty element', () => document.body.append(document.createElement('div'))],
    ['for blank text', () => document.body.append('  \n ')],
    ['for something taken away that was no list', () => document.body.firstElementChild?.remove()],
    ['for an attribute', () => document.body.setAttribute('data-x', '1')],
  ];
  test.for(still)('%s', async ([, change]) => {
    watch.end();
    add();
    watch.begin();
    change();
    await wait(80);
    expect(looks).toBe(0);
  });
  test('in a hidden tab, but when it is shown', async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    add();
    await wait(80);
    expect(looks).toBe(0);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(60);
    expect(looks).toBe(1);
  });
  test('for a click that no person made', async () => {
    for (let i = 0; i < 8; i++) {
      add();
      await wait(50);
    }
    document.body.click();
    add();
    await wait(60);
    expect(looks).toBe(PACE.looks);
  });
});

describe('when the page has been quiet', () => {
  test('nothing is watched where nothing was found', async () => {
    await wait(PACE.settle + 50);
    add();
    await wait(80);
    expect(looks).toBe(0);
  });
  test('a list is still watched, and what could take its place', async () => {
    const panel = add('', document.body);
    const list = add('Aqua, Glycerin', panel);
    watch.begin();
    watch.found([list]);
    await wait(PACE.settle + 50);
    list.append(', Retinol');
    await wait(60);
    expect(looks).toBe(1);
    panel.remove();
    await wait(60);
    expect(looks).toBe(2);
  });
  test('a list in a shadow root is watched too', async () => {
    const root = add('', document.body).attachShadow({ mode: 'open' });
    const list = document.createElement('p');
    root.append(list);
    watch.found([list]);
    await wait(PACE.settle + 50);
    list.textContent = 'Aqua, Retinol';
    await wait(60);
    expect(looks).toBe(1);
  });
});
