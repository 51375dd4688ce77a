import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followLayout } from '../../../src/shell/page/followLayout.ts';

const frames = async (count = 3): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
};

let room: HTMLElement;
let draws: number;
let end: () => void;

beforeEach(async () => {
  room = document.body.appendChild(document.createElement('div'));
  room.innerHTML =
    '<div id="box" style="height:50px;overflow:auto"><div style="height:500px"></div></div><div id="host"></div><div style="height:4000px"></div>';
  const root = room.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<div style="height:50px;overflow:auto"><div style="height:500px"></div></div>';
  await frames();
  draws = 0;
  end = followLayout(window, () => void (draws += 1), root ? [root] : []);
  await frames(); // the size of the document is told once at the start
  draws = 0;
});
afterEach(() => {
  end();
  room.remove();
  scrollTo(0, 0);
});

describe('boxes are drawn again', () => {
  const moves: readonly [string, () => unknown][] = [
    ['when the page is scrolled', () => scrollBy(0, 40)],
    ['when a box in it is scrolled', () => room.querySelector('#box')?.scrollBy(0, 40)],
    [
      'when a box in a shadow root is scrolled',
      () => room.querySelector('#host')?.shadowRoot?.firstElementChild?.scrollBy(0, 40),
    ],
    ['when the window has another size', () => dispatchEvent(new Event('resize'))],
    [
      'when the page grows',
      () => room.append(Object.assign(document.createElement('p'), { textContent: 'more' })),
    ],
    ['when a movement has ended', () => room.dispatchEvent(new Event('transitionend', { bubbles: true }))],
  ];
  test.for(moves)('%s', async ([, move]) => {
    move();
    await frames();
    expect(draws).toBeGreaterThan(0);
    end();
    draws = 0;
    move();
    await frames();
    expect(draws).toBe(0);
  });
  test('at most once a frame', async () => {
    for (let i = 0; i < 50; i++) dispatchEvent(new Event('resize'));
    await frames(2);
    expect(draws).toBe(1);
  });
});

test('what was due when it ended is not drawn', async () => {
  dispatchEvent(new Event('resize'));
  end();
  await frames();
  expect(draws).toBe(0);
});
