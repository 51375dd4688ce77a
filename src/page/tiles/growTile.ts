interface Box {
  readonly key: string;
  readonly box: Element;
}

const UP = 7;
const WHOLE = 'li,article,tr,td';
const PAGE = new Set(['body', 'main', 'html', 'section', 'ul', 'ol', 'table', 'tbody']);

/** For each box the largest element around it that belongs to the same product alone: the tile a person sees. */
export function growTile(boxes: readonly Box[]): readonly Element[] {
  const owner = new Map<Element, string | null>();
  for (const { key, box } of boxes) {
    for (let at: Element | null = box; at !== null; at = at.parentElement) {
      const before = owner.get(at);
      owner.set(at, before === undefined || before === key ? key : null);
    }
  }
  return boxes.map(({ key, box }) => {
    let tile = box;
    for (let i = 0; i < UP && !tile.matches(WHOLE); i++) {
      const up: Element | null = tile.parentElement;
      if (up === null || PAGE.has(up.localName) || owner.get(up) !== key || up.querySelector('h1') !== null)
        break;
      tile = up;
    }
    return tile;
  });
}
