import { foldWords } from './foldText.ts';

const CONTROL =
  'button,summary,label,a,[role=tab],[role=button],[aria-expanded],[aria-controls],[data-target],[data-bs-target]';
const MAX_CONTROLS = 800;
const MAX_TEXTS = 20_000;
const MAX_LABEL = 120; // UTF-16 units of what a control says
const MAX_SAME = 8; // places that say the label

type Root = Document | ShadowRoot;

function rootOf(node: Node): Root | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root : node.ownerDocument;
}

/** Pressing it neither leaves the page nor sends a form. */
function isHarmless(control: Element): boolean {
  const link = control.closest('a[href]')?.getAttribute('href') ?? '';
  if (link !== '' && !/^\s*(?:#|javascript:)/i.test(link)) return false;
  const button = control.closest('button,input');
  if (button === null) return true;
  const sends = /^(?:submit|image|reset)$/.test(String(Reflect.get(button, 'type')));
  return !button.matches(':disabled') && !(sends && button.closest('form') !== null);
}

const idsOf = (element: Element): ReadonlySet<string> => {
  const near = [element.parentElement, element, ...[...element.children].slice(0, 5)];
  return new Set(near.flatMap((one) => (one !== null && one.id !== '' ? [one.id] : [])));
};

/** Controls one of whose attributes names the hiding element, and those that it names itself. */
function named(hiding: Element, root: Root): readonly Element[] {
  const ids = idsOf(hiding);
  const names = (value: string): boolean =>
    value.split(/\s+/).some((one) => ids.has(one.replace(/^[#.]/, '')));
  const controls = [...root.querySelectorAll(CONTROL)].slice(0, MAX_CONTROLS);
  const naming = controls.filter((control) =>
    control
      .getAttributeNames()
      .some((name) => !/^(?:id|class|style|type)$/.test(name) && names(control.getAttribute(name) ?? '')),
  );
  const told = (hiding.getAttribute('aria-labelledby') ?? '').split(/\s+/).flatMap((id) => {
    const label = id === '' ? null : root.getElementById(id);
    return label === null ? [] : [label.closest(CONTROL) ?? label];
  });
  return [...naming, ...told];
}

/** The box of a checkbox or radio before the hiding element, for panels opened by rules alone. */
function boxes(hiding: Element): readonly Element[] {
  const found: Element[] = [];
  let here = hiding.previousElementSibling;
  for (let i = 0; i < 4 && here !== null; i++, here = here.previousElementSibling)
    if (here.matches('input[type=checkbox],input[type=radio]')) found.push(here);
  return found;
}

/** What says the label of the list, outside the hiding element: the nearest before it first. */
function labelled(hiding: Element, root: Root, label: string): readonly Element[] {
  const words = foldWords(label);
  if (words === '') return [];
  const before: Element[] = [];
  const behind: Element[] = [];
  const walker = hiding.ownerDocument.createTreeWalker(root, 4);
  for (let i = 0, node = walker.nextNode(); i < MAX_TEXTS && node !== null; i++, node = walker.nextNode()) {
    const said = node.nodeValue ?? '';
    if (said.length > MAX_LABEL || !foldWords(said).includes(words) || hiding.contains(node)) continue;
    const parent = node.parentElement;
    if (parent === null) continue;
    const isBefore = (hiding.compareDocumentPosition(node) & 2) !== 0;
    (isBefore ? before : behind).push(parent.closest(CONTROL) ?? parent);
  }
  return [...before.toReversed().slice(0, MAX_SAME), ...behind.slice(0, MAX_SAME)];
}

/** The control right before the hiding element that says of itself that it is closed. */
function closedBefore(hiding: Element): readonly Element[] {
  let here: Element | null = hiding;
  for (let up = 0; up < 3 && here !== null; up++, here = here.parentElement) {
    const before = here.previousElementSibling;
    const control = before?.matches('[aria-expanded=false]')
      ? before
      : before?.querySelector('[aria-expanded=false]');
    if (control) return [control];
  }
  return [];
}

/**
 * What may open a hiding element, surest first: its summary, what names it, a box before it, a closed control before it,
 * and what says `label`, the words that head the list. Nothing that leaves the page or sends a form.
 */
export function openersOf(hiding: Element, label: string | null): readonly Element[] {
  const root = rootOf(hiding);
  if (root === null) return [];
  const summary = hiding.localName === 'details' ? hiding.querySelector(':scope > summary') : null;
  const found = [
    ...(summary === null ? [] : [summary]),
    ...named(hiding, root),
    ...boxes(hiding),
    ...closedBefore(hiding),
    ...(label === null ? [] : labelled(hiding, root, label)),
  ];
  return [...new Set(found)].filter((one) => !hiding.contains(one) || one === summary).filter(isHarmless);
}
