import { parentOf } from './boxesOf.ts';

const STEP = 40; // ms
const STEPS = 15;
const STILL = 2; // looks in a row that find a box in its place

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until a range stays where it is, for a bounded time: what was just opened may still grow. */
async function atRest(range: Range): Promise<void> {
  let before = '';
  let same = 0;
  for (let i = 0; i < STEPS && same < STILL; i++) {
    const now = JSON.stringify(range.getBoundingClientRect());
    same = now === before ? same + 1 : 0;
    before = now;
    await wait(STEP);
  }
}

/** Scrolls to a range, in all boxes it stands in; at once for those who want no movement, and in a long text. */
export async function scrollTo(range: Range): Promise<void> {
  await atRest(range);
  const parent = parentOf(range.startContainer);
  const view = parent?.ownerDocument.defaultView;
  if (!parent || !view) return;
  const isLong = parent.getBoundingClientRect().height > view.innerHeight * 0.6;
  const isCalm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isLong || isCalm ? 'instant' : 'smooth';
  parent.scrollIntoView({ block: isLong ? 'start' : 'center', inline: 'nearest', behavior });
  if (!isLong) return;
  const { top } = range.getBoundingClientRect();
  view.scrollBy({ top: top - view.innerHeight / 3, behavior });
}
