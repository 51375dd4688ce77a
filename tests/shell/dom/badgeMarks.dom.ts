import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Badge, type MarkState } from '../../../src/ui/badge/Badge.tsx';
import { badge } from '../examples.ts';

let room: HTMLElement;
let asked: string[];

const note = (word: string) => () => void asked.push(word);
const settle = () => new Promise((done) => setTimeout(done, 60));
const button = (words: string): HTMLButtonElement | undefined =>
  [...room.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));

async function draw(state: MarkState, part: Partial<typeof badge> = {}): Promise<void> {
  const view = { ...badge, ...part };
  const on = { onHide: note('hide'), onShow: note('show'), onUnmark: note('unmark') };
  render(h(Badge, { view, marks: view.marks, state, ...on }), room);
  await settle();
}

beforeEach(() => {
  room = document.body.appendChild(document.createElement('div'));
  asked = [];
});
afterEach(() => {
  render(null, room);
  room.remove();
});

describe('the badge of a list with names to mark', () => {
  test('offers to show them', async () => {
    await draw('off');
    await userEvent.click(button('Until') ?? room);
    await userEvent.click(button('Show in the list') ?? room);
    expect(asked).toEqual(['show']);
  });
  test('offers nothing where there are none', async () => {
    await draw('off', { marks: null });
    await userEvent.click(button('Until') ?? room);
    expect(button('Show in the list')).toBeUndefined();
    expect(button('Hide')).toBeDefined();
  });
  test('tells them as a list in their order while they are shown, and makes itself small', async () => {
    await draw('shown');
    const list = room.querySelector('ol');
    expect(list?.getAttribute('aria-label')).toBe('Marked in the list');
    expect([...(list?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Retinol · Best left out for now · Retinoids',
    ]);
    expect(room.querySelector('section')?.className).toContain('folded');
    await draw('off');
    expect(room.querySelector('ol')).toBeNull();
  });
  test('goes to "Hide marks" for who pressed "Show", and back to its line', async () => {
    await draw('off');
    await userEvent.click(button('Until') ?? room);
    await userEvent.click(button('Show in the list') ?? room);
    await draw('shown');
    expect(document.activeElement).toBe(button('Hide marks'));
    await userEvent.keyboard('{Escape}');
    expect(asked).toEqual(['show', 'unmark']);
    expect(document.activeElement).toBe(button('Until'));
  });
  test('takes no focus from who asked in the popup', async () => {
    await draw('shown');
    expect(document.activeElement).toBe(document.body);
  });
  test('opens to say that the list is folded away', async () => {
    await draw('folded');
    expect(room.querySelector('[role=alert]')?.textContent).toBe('The list is folded away.');
  });
});

describe('a badge that says nothing', () => {
  test.for([
    ['draws nothing', 'off', 0],
    ['offers to take marks away while some are shown', 'shown', 1],
    ['says that the list is folded away', 'folded', 2],
  ] as const)('%s', async ([, state, buttons]) => {
    await draw(state, { line: '', reasons: [], notes: [] });
    expect(room.querySelectorAll('button')).toHaveLength(buttons);
  });
});
