import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { Marks } from '../../../src/schema/messages.ts';
import { makeMarker, type Marker } from '../../../src/shell/badge/makeMarker.tsx';
import { makeStage, type Stage } from '../../../src/shell/badge/makeStage.ts';
import { unfold } from '../../../src/shell/page/unfold.ts';

const LIST = 'Aqua, Glycerin, <b>Reti</b>nol, Parfum, Glycolic Acd, Tocopherol';
const mark = (printed: string, icon: 'avoid' | 'caution', guess = false): Marks['names'][number] => ({
  printed,
  before: '',
  after: '',
  icon,
  guess,
  title: `${printed} · why`,
});
const MARKS: Marks = {
  ref: 0,
  names: [mark('Retinol', 'avoid'), mark('Parfum', 'caution'), mark('Glycolic Acd', 'avoid', true)],
  labels: { show: 'Show', hide: 'Hide', names: 'Marked', folded: 'Folded' },
};

const frames = async (count = 3): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
};

let stage: Stage;
let marker: Marker;
let room: HTMLElement;
let changed: number;

function put(html: string): void {
  room.innerHTML = html;
}

const lines = (): HTMLElement[] => [...stage.layer.querySelectorAll<HTMLElement>('.mark')];
const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
/** The page as it is written, without our own box. */
function written(): string {
  stage.host.remove();
  const html = document.documentElement.outerHTML;
  document.documentElement.append(stage.host);
  return html;
}

function rangeOf(printed: string): DOMRect {
  const node = [...room.querySelectorAll('*')]
    .flatMap((one) => [...one.childNodes])
    .find((one) => one.nodeType === 3 && one.nodeValue?.includes(printed));
  const range = document.createRange();
  if (node === undefined) throw new Error(`no ${printed}`);
  const from = node.nodeValue?.indexOf(printed) ?? 0;
  range.setStart(node, from);
  range.setEnd(node, from + printed.length);
  return range.getBoundingClientRect();
}

beforeEach(() => {
  room = document.createElement('main');
  document.body.append(room);
  changed = 0;
  stage = makeStage(document);
  document.documentElement.append(stage.host);
  marker = makeMarker({
    host: stage.host,
    layer: stage.layer,
    placeOf: () => ({ node: room, label: 'Ingredients' }),
    unfold,
    changed: () => void (changed += 1),
  });
});

afterEach(() => {
  marker.hide();
  room.remove();
  stage.host.remove();
  scrollTo(0, 0);
});

describe('marks', () => {
  test('lie under the printed names, one line a name, each verdict with its own line and sign', async () => {
    put(`<p>${LIST}</p>`);
    await marker.show(MARKS);
    const looks = lines().map((line) => getComputedStyle(line).borderBlockEndStyle);
    expect(looks).toEqual(['double', 'dashed', 'dotted']);
    expect(lines().map((line) => line.querySelector('svg')?.getAttribute('class'))).toEqual([
      'sign sign-avoid',
      'sign sign-caution',
      'sign sign-avoid',
    ]);
    const [, parfum] = lines();
    const word = rangeOf('Parfum');
    expect(parfum && boxOf(parfum).left).toBeCloseTo(word.left, 0);
    expect(parfum && boxOf(parfum).width).toBeCloseTo(word.width, 0);
  });
  test('are drawn in lines that need no colour, forced colours included', async () => {
    put(`<p>${LIST}</p>`);
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await marker.show(MARKS);
    const styles = lines().map((line) => getComputedStyle(line));
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    expect(styles.map((style) => style.borderBlockEndStyle)).toEqual(['double', 'dashed', 'dotted']);
    expect(styles.every((style) => parseFloat(style.borderBlockEndWidth) >= 3)).toBe(true);
  });
  test('of a name that runs over two lines lie under both, with one sign', async () => {
    put(`<p style="width:60px">Aqua, Glycolic Acd</p>`);
    await marker.show({ ...MARKS, names: [mark('Glycolic Acd', 'avoid')] });
    expect(lines()).toHaveLength(2);
    expect(stage.layer.querySelectorAll('svg')).toHaveLength(1);
  });
  test('can be read on a dark page', async () => {
    put(`<p style="color:#eee">${LIST}</p>`);
    await marker.show(MARKS);
    expect(stage.layer.classList.contains('on-dark')).toBe(true);
  });
  test('are not drawn where the name is clipped or covered', async () => {
    put(
      `<p>Retinol</p><div style="height:20px;overflow:hidden"><p style="margin:0 0 40px">Aqua</p>Parfum</div>
       <p style="position:relative">Glycolic Acd</p><div id="over" style="position:fixed;inset:0 0 auto;height:0"></div>`,
    );
    await marker.show(MARKS);
    await frames();
    expect(lines()).toHaveLength(2);
    const over = room.querySelector<HTMLElement>('#over');
    if (over !== null) over.style.height = '100vh';
    dispatchEvent(new Event('resize'));
    await frames();
    expect(lines()).toHaveLength(0);
  });
  test('are drawn in a shadow root and in a frame of the same origin', async () => {
    put('<div id="host"></div><iframe style="margin:50px 0 0 70px;border:5px solid"></iframe>');
    const inner = room.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = `<p>${LIST}</p>`;
    const page = room.querySelector('iframe')?.contentDocument;
    if (page) page.body.innerHTML = '<p style="margin:0">Retinol</p>';
    const placed = (node: Node | null | undefined): Marker =>
      makeMarker({
        host: stage.host,
        layer: stage.layer,
        placeOf: () => (node ? { node, label: null } : null),
        unfold,
        changed: () => undefined,
      });
    const inShadow = placed(inner?.querySelector('p'));
    await inShadow.show(MARKS);
    expect(lines()).toHaveLength(3);
    inShadow.hide();
    const inFrame = placed(page?.body);
    await inFrame.show(MARKS);
    const [line] = lines();
    const frame = room.querySelector('iframe');
    expect(line && frame && boxOf(line).left - boxOf(frame).left).toBeCloseTo(5 + 8, 0);
    inFrame.hide();
  });
});

describe('the page', () => {
  test('stays as it is written, to the byte', async () => {
    put(`<p>${LIST}</p>`);
    const before = written();
    const pieces = room.querySelector('p')?.childNodes.length;
    await marker.show(MARKS);
    expect(lines()).toHaveLength(3);
    expect(written()).toBe(before);
    expect(room.querySelector('p')?.childNodes.length).toBe(pieces);
    marker.hide();
    expect(written()).toBe(before);
  });
  test('changes in nothing but the accordion that was opened', async () => {
    put(
      `<details><summary>Ingredients</summary><p>${LIST}</p></details><details><summary>Use</summary></details>`,
    );
    const before = written();
    await marker.show(MARKS);
    expect(marker.state()).toBe('shown');
    expect(written()).toBe(before.replace('<details><summary>Ing', '<details open=""><summary>Ing'));
  });
  test('sees no other box and cannot be scrolled further', async () => {
    put(`<p>${LIST}</p>`);
    const size = (): unknown => [
      boxOf(stage.host).toJSON(),
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
      stage.host.outerHTML,
    ];
    const before = size();
    await marker.show(MARKS);
    expect(size()).toEqual(before);
    const word = rangeOf('Parfum');
    expect(room.contains(document.elementFromPoint(word.left + 2, word.top + 4))).toBe(true);
  });
});

describe('showing', () => {
  test('scrolls to the list', async () => {
    put(`<div style="height:4000px"></div><p>${LIST}</p><div style="height:4000px"></div>`);
    await marker.show(MARKS);
    await expect.poll(() => rangeOf('Parfum').top, { timeout: 3000 }).toBeLessThan(innerHeight);
    await expect.poll(() => lines().length).toBe(3);
  });
  test('scrolls at once for those who want no movement', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    put(`<div style="height:9000px"></div><p>${LIST}</p><div style="height:4000px"></div>`);
    await marker.show(MARKS);
    const { top } = rangeOf('Parfum');
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    expect(top > 0 && top < innerHeight).toBe(true);
  });
  test('says so where nothing opens the list', async () => {
    put(`<div hidden>${LIST}</div>`);
    const before = written();
    await marker.show(MARKS);
    expect([marker.state(), lines().length, changed]).toEqual(['folded', 0, 1]);
    expect(written()).toBe(before);
  });
  test('is not offered where none of the names stands', () => {
    put('<p>Aqua, Glycerin</p>');
    expect(marker.canShow(MARKS)).toBe(false);
    put(`<p>${LIST}</p>`);
    expect(marker.canShow(MARKS)).toBe(true);
  });
});

describe('while they are shown', () => {
  test('marks follow scrolling, of the page and of a box in it', async () => {
    put(
      `<div id="box" style="height:120px;overflow:auto"><p>${LIST}</p><div style="height:900px"></div></div><div style="height:4000px"></div>`,
    );
    await marker.show(MARKS);
    const at = (): number => (lines()[0] ? boxOf(lines()[0] ?? room).top : NaN);
    const before = at();
    scrollBy(0, 10);
    await frames();
    expect(before - at()).toBeCloseTo(10, 0);
    room.querySelector('#box')?.scrollBy(0, 200);
    await frames();
    expect(lines()).toHaveLength(0);
  });
  test('a list that is read anew is followed, and one that is gone ends them', async () => {
    put(`<p>${LIST}</p>`);
    await marker.show(MARKS);
    put('<p>Aqua, Retinol</p>');
    marker.renew(MARKS);
    expect([marker.state(), lines().length]).toEqual(['shown', 1]);
    marker.renew(null);
    expect([marker.state(), lines().length]).toEqual(['off', 0]);
  });
  test('Escape takes them away, but not one that a script sends', async () => {
    put(`<p>${LIST}</p>`);
    await marker.show(MARKS);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(marker.state()).toBe('shown');
    await userEvent.keyboard('{Escape}');
    expect([marker.state(), lines().length]).toEqual(['off', 0]);
  });
  test('and only then, the page is listened to', async () => {
    put(`<p>${LIST}</p><div style="height:4000px"></div>`);
    const heard = new Set<string>();
    const add = vi.spyOn(window, 'addEventListener').mockImplementation(function (this: Window, ...args) {
      heard.add(String(args[0]));
      return EventTarget.prototype.addEventListener.apply(window, args);
    });
    const remove = vi.spyOn(window, 'removeEventListener').mockImplementation((...args) => {
      heard.delete(String(args[0]));
      return EventTarget.prototype.removeEventListener.apply(window, args);
    });
    expect(marker.state()).toBe('off');
    await marker.show(MARKS);
    const during = heard.size;
    marker.hide();
    add.mockRestore();
    remove.mockRestore();
    expect([during > 3, heard.size]).toEqual([true, 0]);
    const asked = vi.spyOn(Range.prototype, 'getClientRects');
    scrollBy(0, 50);
    dispatchEvent(new Event('resize'));
    await frames(5);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});
