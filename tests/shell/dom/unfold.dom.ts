import { afterEach, describe, expect, test } from 'vitest';
import { hidingOf } from '../../../src/shell/page/hidingOf.ts';
import { unfold } from '../../../src/shell/page/unfold.ts';

const LIST = '<p id="list">Aqua, Glycerin, Retinol</p>';
const TOGGLE = 'const p = this.nextElementSibling; p.hidden = !p.hidden';
let room: HTMLElement | null = null;
let presses: string[] = [];

const press = (event: Event): void => {
  if (event.target instanceof Element) presses.push(event.target.textContent.trim());
};

function put(html: string): Node {
  room = document.createElement('main');
  room.innerHTML = html;
  presses = [];
  document.addEventListener('click', press, true);
  document.body.append(room);
  return room.querySelector('#list')?.firstChild ?? room;
}

afterEach(() => {
  document.removeEventListener('click', press, true);
  room?.remove();
});

describe('a list that can be seen', () => {
  const cases: readonly [string, string][] = [
    ['in plain view', LIST],
    ['far down the page', `<div style="height:5000px"></div>${LIST}`],
    ['in open details', `<details open><summary>Ingredients</summary>${LIST}</details>`],
    [
      'in a box that scrolls',
      `<div style="height:40px;overflow:auto"><div style="height:200px"></div>${LIST}</div>`,
    ],
  ];
  test.for(cases)('%s is left alone', async ([, html]) => {
    expect(await unfold(put(html), 'Ingredients')).toBe(true);
    expect(presses).toEqual([]);
  });
});

describe('a list that is folded away is opened by the one control of it', () => {
  const cases: readonly [string, string][] = [
    ['details', `<details><summary>Ingredients</summary>${LIST}</details>`],
    ['the hidden attribute', `<button onclick="${TOGGLE}">Ingredients</button><div hidden>${LIST}</div>`],
    [
      'display none, opened by a class',
      `<style>.closed .in{display:none}</style><div class="closed" onclick="this.classList.toggle('closed')"><h3>Ingredients</h3><div class="in">${LIST}</div></div>`,
    ],
    [
      'height 0 that grows',
      `<style>.in{height:0;overflow:hidden;transition:height .2s}.open+.in{height:80px}</style><h3 onclick="this.classList.toggle('open')">Ingredients</h3><div class="in">${LIST}</div>`,
    ],
    [
      'a tab named by aria-controls',
      `<div role="tablist"><button role="tab" aria-selected="true">Use</button><button role="tab" aria-controls="b" onclick="a.hidden=true;b.hidden=false">Ingredients</button></div><div id="a">Daily.</div><div id="b" hidden>${LIST}</div>`,
    ],
    [
      'a tab without ARIA, found by its words',
      `<ul><li onclick="this.parentNode.nextElementSibling.style.display='none'">Use</li><li onclick="document.querySelector('.in').style.display='block'">Ingredients</li></ul><div>Daily.</div><div class="in" style="display:none">${LIST}</div>`,
    ],
    [
      'a link to its place',
      `<a href="#in" onclick="event.preventDefault();document.querySelector('#in').style.display='block'">All that is in it</a><p>Text</p><div id="in" style="display:none">${LIST}</div>`,
    ],
    [
      'a checkbox and a rule',
      `<style>.in{display:none}#box:checked~.in{display:block}</style><input type="checkbox" id="box"><label for="box">What is in it</label><div class="in">${LIST}</div>`,
    ],
    [
      'a drawer beside the window',
      `<style>.in{position:fixed;top:0;left:100%;width:200px}.in.open{left:auto;right:0}</style><button onclick="document.querySelector('.in').classList.add('open')">Ingredients</button><div class="in">${LIST}</div>`,
    ],
    [
      'a dialog',
      `<button onclick="this.nextElementSibling.showModal()">Ingredients</button><dialog>${LIST}</dialog>`,
    ],
    [
      'a closed control that says something else',
      `<h4><button aria-expanded="false" onclick="this.parentNode.nextElementSibling.hidden=false">What it is made of</button></h4><div hidden>${LIST}</div>`,
    ],
  ];
  test.for(cases)('%s', async ([, html]) => {
    const node = put(html);
    expect(hidingOf(node)).not.toBeNull();
    expect(await unfold(node, 'Ingredients')).toBe(true);
    expect(presses).toHaveLength(1);
  });
  test('one inside another, each by its own', async () => {
    const inner = `<details><summary>Ingredients</summary>${LIST}</details>`;
    const node = put(
      `<button aria-expanded="false" onclick="${TOGGLE}">Details</button><div hidden>${inner}</div>`,
    );
    expect(await unfold(node, 'Ingredients')).toBe(true);
    expect(presses).toEqual(['Details', 'Ingredients']);
  });
});

describe('nothing is pressed', () => {
  const cases: readonly [string, string][] = [
    ['that leads to another page', `<a href="/ingredients">Ingredients</a><div hidden>${LIST}</div>`],
    ['that sends a form', `<form><button>Ingredients</button></form><div hidden>${LIST}</div>`],
    ['that says something else', `<button>Add to basket</button><div hidden>${LIST}</div>`],
    ['that says it is open', `<button aria-expanded="true">Ingredients</button><div hidden>${LIST}</div>`],
    ['that is switched off', `<button disabled>Ingredients</button><div hidden>${LIST}</div>`],
  ];
  test.for(cases)('%s', async ([, html]) => {
    expect(await unfold(put(html), 'Ingredients')).toBe(false);
    expect(presses).toEqual([]);
  });
  test('more than three times in vain', async () => {
    const node = put(`${'<button>Ingredients</button>'.repeat(9)}<div hidden>${LIST}</div>`);
    expect(await unfold(node, 'Ingredients')).toBe(false);
    expect(presses).toHaveLength(3);
  });
});
