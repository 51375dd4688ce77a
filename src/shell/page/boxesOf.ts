/** A box in CSS pixels of the top window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MAX_DEPTH = 100; // ancestors
const MAX_FRAMES = 4;
const JOIN = 3; // px between pieces of one word

const isEmpty = ({ left, top, right, bottom }: Box): boolean => right - left < 1 || bottom - top < 1;

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const shift = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** The element a node is drawn in: of a shadow root its host, of a slotted node its slot. */
export function parentOf(node: Node): Element | null {
  if (node.nodeType === 1 || node.nodeType === 3) {
    const slot = Reflect.get(node, 'assignedSlot');
    if (slot instanceof Element) return slot;
  }
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (node.parentElement ?? null);
}

/** The elements a node is drawn in, nearest first. Bounded. */
export function around(node: Node): readonly Element[] {
  const found: Element[] = [];
  for (let here = parentOf(node); here !== null && found.length < MAX_DEPTH; here = parentOf(here))
    found.push(here);
  return found;
}

/** What of a node's window can be seen through the boxes that clip it; the box of the window itself at most. */
function clipOf(node: Node): Box {
  const view = node.ownerDocument?.defaultView;
  if (!view) return { left: 0, top: 0, right: 0, bottom: 0 };
  const { documentElement: root, body } = view.document;
  let clip: Box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  for (const element of around(node)) {
    if (element === root || element === body) continue; // theirs is the window's
    const { overflowX, overflowY, position } = view.getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (overflowX !== 'visible') clip = meet(clip, { ...clip, left: box.left, right: box.right });
    if (overflowY !== 'visible') clip = meet(clip, { ...clip, top: box.top, bottom: box.bottom });
    if (position === 'fixed') break;
  }
  return clip;
}

/** The frame elements a window stands in, innermost first; none for the top window. */
function framesOf(view: Window): readonly Element[] {
  const frames: Element[] = [];
  for (let here: Window = view; frames.length < MAX_FRAMES;) {
    const frame = here.frameElement;
    const outer = frame?.ownerDocument.defaultView;
    if (!frame || !outer) break;
    frames.push(frame);
    here = outer;
  }
  return frames;
}

/** A box of a window in pixels of the top window, and no larger than the frames let see. */
function outOfFrames(box: Box, view: Window): Box {
  return framesOf(view).reduce<Box>((inner, frame) => {
    const { left, top } = frame.getBoundingClientRect();
    const moved = shift(inner, left + frame.clientLeft, top + frame.clientTop);
    return meet(moved, clipOf(frame));
  }, box);
}

/** Joins the pieces of one line: a word split over elements is underlined once. */
function join(boxes: readonly Box[]): readonly Box[] {
  return boxes.reduce<readonly Box[]>((lines, box) => {
    const last = lines.at(-1);
    const same =
      last !== undefined &&
      Math.abs(last.bottom - box.bottom) < (box.bottom - box.top) / 2 &&
      box.left - last.right <= JOIN &&
      last.left - box.right <= JOIN;
    if (!same) return [...lines, box];
    const whole: Box = {
      left: Math.min(last.left, box.left),
      top: Math.min(last.top, box.top),
      right: Math.max(last.right, box.right),
      bottom: Math.max(last.bottom, box.bottom),
    };
    return [...lines.slice(0, -1), whole];
  }, []);
}

/** Is something else of the page drawn over the middle of a box: a pinned header, a window of its own? */
function isCovered({ left, top, right, bottom }: Box, range: Range): boolean {
  const node = range.startContainer;
  const root = node.getRootNode();
  const page = root instanceof ShadowRoot ? root : node.ownerDocument;
  const hit = page?.elementFromPoint((left + right) / 2, (top + bottom) / 2) ?? null;
  const own = parentOf(node);
  return hit !== null && own !== null && !hit.contains(own) && !own.contains(hit);
}

/** The boxes of a name that can be seen now, one a line, in pixels of the top window. */
export function boxesOf(ranges: readonly Range[]): readonly Box[] {
  const seen = ranges.flatMap((range): readonly Box[] => {
    const view = range.startContainer.ownerDocument?.defaultView;
    if (!view || range.collapsed) return [];
    const clip = clipOf(range.startContainer);
    return [...range.getClientRects()]
      .map((rect) => meet(rect, clip))
      .filter((box) => !isEmpty(box) && !isCovered(box, range))
      .map((box) => outOfFrames(box, view))
      .filter((box) => !isEmpty(box));
  });
  return join(seen);
}
