import { h, render } from 'preact';
import { expect, test } from 'vitest';
import '../../../src/ui/popup/popup.css';

/** How lines of a page in this language are broken: between words, within words, within printed names. */
function breaks(lang: string): readonly string[] {
  const room = document.createElement('div');
  document.body.append(room);
  render(h('main', { lang }, h('p', null, 'Text ', h('bdi', null, 'Butylene Glycol'))), room);
  const [text, name] = [room.querySelector('p'), room.querySelector('bdi')].map((one) =>
    one === null ? null : getComputedStyle(one),
  );
  const found = [text?.wordBreak ?? '', text?.hyphens ?? '', name?.hyphens ?? ''];
  room.remove();
  return found;
}

test.each([
  ['ko', 'keep-all'],
  ['de', 'auto-phrase'],
  ['en', 'auto-phrase'],
])('%s: %s between words; long words are hyphenated, printed names are not', (lang, wordBreak) => {
  expect(breaks(lang)).toEqual([wordBreak, 'auto', 'manual']);
});
