import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';
import { linesOf } from '../linesOf.ts';
import { takeRun } from '../takeRun.ts';

const CONTROL =
  'button,a,label,[role=tab],[role=button],[aria-controls],[data-target],[data-bs-target],[data-trigger],[data-tab]';

const TAB = /^[^,]{1,60}$/; // what the text of a tab looks like

/** The button, tab, link or label around a label's text, or null. */
export function controlOf(spot: Spot): Element | null {
  const near = spot.node.parentElement?.closest(CONTROL) ?? null;
  return near && near.textContent.trim().length < 150 ? near : null;
}

/** Does the control lead to another page? */
export function leavesPage(control: Element): boolean {
  const link = control.closest('a[href]')?.getAttribute('href') ?? '';
  return link !== '' && !/^\s*(#|javascript:|about:blank)/i.test(link);
}

/** Panels whose id the control or an element close around it names, or that name the control. */
export function namedPanels(control: Element, reader: Reader): readonly Element[] {
  const found: Element[] = [];
  let at: Element | null = control;
  for (let up = 0; at && up < 3 && found.length === 0; up++, at = at.parentElement) {
    for (const { name, value } of at.attributes) {
      if (/^(id|class|style|for|type|aria-label)$/.test(name) || (name === 'href' && !value.startsWith('#')))
        continue;
      const id = value.replace(/^[#.]/, '');
      const panel = /^[\w:.-]{2,120}$/.test(id) ? reader.root.getElementById(id) : null;
      if (panel && !panel.contains(control) && !control.contains(panel)) found.push(panel);
    }
    const own = /^[^"\\\s]+$/.test(at.id) ? reader.root.querySelector(`[aria-labelledby~="${at.id}"]`) : null;
    if (own && !own.contains(control)) found.push(own);
  }
  return found;
}

/** `label[for]` of a checkbox or radio: what follows the pair. */
function toggled(control: Element, reader: Reader): readonly Element[] {
  const id = control.localName === 'label' ? control.getAttribute('for') : null;
  const box = id === null ? null : reader.root.getElementById(id);
  if (box?.localName !== 'input') return [];
  const last = box.compareDocumentPosition(control) & 4 ? control : box;
  const next = last.nextElementSibling;
  return next ? [next] : [];
}

/** Tabs and panels in two rows of the same length, in the same order. */
function matched(control: Element): readonly Element[] {
  for (let tab: Element = control, up = 0; up < 3 && tab.parentElement; tab = tab.parentElement, up++) {
    const row = tab.parentElement;
    const tabs = [...row.children].filter((c) => c.localName === tab.localName);
    if (tabs.length < 2 || tabs.some((t) => !TAB.test(t.textContent.trim()))) continue;
    const groups = [[...row.children].filter((c) => !tabs.includes(c))];
    for (let at: Element | null = row, out = 0; at && out < 3; at = at.parentElement, out++) {
      for (let box = at.nextElementSibling; box; box = box.nextElementSibling) {
        groups.push([...box.children], [...(box.firstElementChild?.children ?? [])]);
      }
      groups.push([...(at.parentElement?.children ?? [])].filter((c) => c !== at));
    }
    const panel = groups.find(
      (g) => g.length === tabs.length && g.every((c) => c.localName === g[0]?.localName),
    )?.[tabs.indexOf(tab)];
    if (panel) return [panel];
  }
  return [];
}

/** All that a control may open, best first. */
export function panelsOf(control: Element, reader: Reader): readonly Element[] {
  const sure = [...namedPanels(control, reader), ...toggled(control, reader)];
  return sure.length > 0 ? sure : matched(control);
}

/** The panel of a button, tab, link or label: by id, by a checkbox, or the panel in the same place of its row. */
export function control(reader: Reader, spot: Spot): readonly Draft[] {
  const opener = spot.inline ? null : controlOf(spot);
  if (!opener || leavesPage(opener)) return [];
  for (const panel of panelsOf(opener, reader)) {
    // rich text with <p> in <p> leaves the panel empty and the list behind it
    const empty = panel.textContent.trim() === '';
    const lines = linesOf(empty && panel.parentElement ? [panel.parentElement] : [panel]);
    const run = takeRun(lines, reader.phrases, spot.label.strong);
    if (run) return draftsOf('control', spot.label.words, run, panel);
  }
  return [];
}
