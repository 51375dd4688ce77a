import { afterEach, describe, expect, test } from 'vitest';
import { clearBottom } from '../../../src/shell/badge/clearBottom.ts';
import { HOST_SIZE } from '../../../src/shell/badge/hostPlace.ts';
import { makeStage } from '../../../src/shell/badge/makeStage.ts';
import { MARK, removeLeftovers } from '../../../src/shell/badge/removeLeftovers.ts';

const added: Element[] = [];

function put<T extends Element>(element: T, to: Element = document.documentElement): T {
  to.append(element);
  added.push(element);
  return element;
}

function rules(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  put(style);
}

function bar(css: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = css;
  return put(element, document.body);
}

afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

describe('the host', () => {
  test('says nothing about itself', () => {
    const { host } = makeStage(document);
    expect([host.localName, host.getAttributeNames(), host.childNodes.length]).toEqual(['div', [], 0]);
  });

  const HOSTILE: readonly [string, string][] = [
    ['of its size', 'width: 1px; max-width: 0; height: 1px; min-height: 0'],
    ['by display', 'display: none'],
    ['by visibility', 'visibility: hidden; opacity: 0; filter: opacity(0)'],
    ['by place', 'position: static; z-index: -1; transform: translateX(-9999px); clip-path: inset(50%)'],
    ['when it is empty', 'content-visibility: hidden'],
  ];
  test.for(HOSTILE)('cannot be robbed by the page %s', ([, css]) => {
    const hard = css.replaceAll(/(;|$)/g, ' !important$1');
    rules(`div, html > div, div:empty, html > body ~ * { ${hard} }`);
    const { host, place } = makeStage(document);
    put(host).style.cssText = hard; // a page that found the host by trying every div
    place('right', 8);
    const { display, visibility, opacity, position, transform } = getComputedStyle(host);
    expect({ display, visibility, opacity, position, transform }).toEqual({
      display: 'block',
      visibility: 'visible',
      opacity: '1',
      position: 'fixed',
      transform: 'none',
    });
    const { width, height, right, bottom } = host.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 16;
    expect([width, height]).toEqual([Math.min(HOST_SIZE.width, room), HOST_SIZE.height]);
    expect([innerHeight - bottom, document.documentElement.clientWidth - right]).toEqual([8, 8]);
  });
  test('has one box, whatever stands in it', () => {
    const { host, room, place } = makeStage(document);
    put(host);
    place('left', 8);
    const before = host.getBoundingClientRect().toJSON();
    room.textContent = 'Until Wed 25 Nov, then slowly: Retinol '.repeat(9);
    expect(host.getBoundingClientRect().toJSON()).toEqual(before);
  });
});

describe('the closed root', () => {
  test('is out of reach of the page', () => {
    expect(put(makeStage(document).host).shadowRoot).toBeNull();
  });
  test('takes no press but that of a person, or of our own command', () => {
    const { host, room, press } = makeStage(document);
    put(host);
    const button = room.appendChild(document.createElement('button'));
    let pressed = 0;
    button.addEventListener('click', () => void (pressed += 1));
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(pressed).toBe(0);
    press(button);
    expect(pressed).toBe(1);
    button.click();
    expect(pressed).toBe(1);
  });
  test('tells the page nothing of a press', () => {
    const { host, room, press } = makeStage(document);
    put(host);
    let heard = 0;
    const hear = () => void (heard += 1);
    document.documentElement.addEventListener('click', hear);
    press(room.appendChild(document.createElement('button')));
    document.documentElement.removeEventListener('click', hear);
    expect(heard).toBe(0);
  });
});

describe('the place above a bar at the lower edge', () => {
  const cases: readonly [string, string | null, number][] = [
    ['without a bar', null, 8],
    ['over a fixed bar', 'position:fixed;left:0;right:0;bottom:0;height:70px', 78],
    ['beside a bar that ends before it', 'position:fixed;left:0;width:20px;bottom:0;height:70px', 8],
    ['over a bar that stands in normal flow', 'position:relative;height:2000px', 8],
    ['in front of a layer over the whole window', 'position:fixed;inset:0', 8],
  ];
  test.for(cases)('%s', ([, css, bottom]) => {
    if (css !== null) bar(css);
    const host = put(makeStage(document).host);
    expect(clearBottom(document, host, 'right')).toBe(bottom);
  });
});

describe('what an earlier version left behind', () => {
  const roots = new WeakMap<Element, ShadowRoot>();
  const withRoot = (mark: boolean): HTMLElement => {
    const host = put(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    const inner = root.appendChild(document.createElement('div'));
    if (mark) inner.setAttribute(MARK, '');
    roots.set(host, root);
    return host;
  };
  test('is taken away, and nothing else', () => {
    const ours = withRoot(true);
    const others = withRoot(false);
    const plain = put(document.createElement('div'));
    removeLeftovers(document, (element) => roots.get(element) ?? null);
    expect([ours, others, plain].map((element) => element.isConnected)).toEqual([false, true, true]);
  });
});
