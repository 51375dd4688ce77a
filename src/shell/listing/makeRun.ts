import type { End, FromListing, ListedTile, TileMark, Trouble } from '../../schema/listing.ts';
import type { Found } from '../../schema/messages.ts';
import { isGo } from './isToListing.ts';

/** How a shop is visited. Milliseconds, except `lanes` and `failures`. */
export interface Pace {
  /** Requests at once. */
  readonly lanes: number;
  /** Between the end of one request and the next, in each lane. */
  readonly gap: number;
  /** Longest wait that the shop may ask for within a run; more ends it. */
  readonly longestWait: number;
  /** So many answers in a row that are no page end the run. */
  readonly failures: number;
  /** Before a message that got no answer is sent again; each time as much again. */
  readonly again: number;
  /** For which an answer of the background is waited for. */
  readonly answer: number;
}

export const VISIT_PACE: Pace = {
  lanes: 2,
  gap: 350,
  longestWait: 30_000,
  failures: 5,
  again: 300,
  answer: 8000,
};

/** What came of one visit. `wait`: the shop asks for so many ms; `end`: it wants no more visits. */
export type Visited =
  | { readonly kind: 'read'; readonly found: Found }
  | { readonly kind: 'failed'; readonly why: Trouble }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'end'; readonly why: 'limited' | 'refused'; readonly until: number | null };

interface Needs {
  readonly pace: Pace;
  /** Visits one product's page. Does not throw. */
  readonly visit: (url: string, signal: AbortSignal) => Promise<Visited>;
  /** Sends to the background; throws or gives anything when it was not heard. */
  readonly send: (message: FromListing) => Promise<unknown>;
  readonly sleep: (ms: number) => Promise<void>;
  /** Is this still the page whose products these are? */
  readonly isHere: () => boolean;
  readonly marks: (marks: readonly TileMark[]) => void;
}

export interface Run {
  readonly running: () => boolean;
  /** Starts, or goes on with these tiles; resolves when nothing is left to open for now. */
  readonly begin: (tiles: readonly ListedTile[]) => Promise<void>;
  /** Ends it; requests under way are broken off. `say`: the background does not know yet. */
  readonly halt: (why: End, say: boolean) => Promise<void>;
}

type Told = Extract<FromListing, { kind: 'tile' }>['outcome'];

/** The background's word that this page may not say so: nobody asked for the run, or it is not known any more. */
const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'why' in answer && answer.why === 'not-allowed';

/** One run, from `begin` to its end. */
interface Course {
  readonly abort: AbortController;
  /** At work now. */
  lanes: number;
  /** Answers in a row that were no page. */
  inRow: number;
  /** Epoch ms before which the shop wants no visit. */
  restUntil: number;
  readonly queue: string[];
  /** Waiting or under way. */
  readonly queued: Set<string>;
}

const SENDS = 6;
const NO_PAGE: ReadonlySet<Trouble> = new Set(['broken', 'late', 'network']);

/**
 * Visits the pages of a listing's products, a few at a time, and tells the background what came of each. Which pages are
 * opened the background says; what it did not hear is said again, never fetched again.
 */
export function makeRun({ pace, visit, send, sleep, isHere, marks }: Needs): Run {
  let now: Course | null = null;
  let tiles: readonly ListedTile[] = [];
  const told = new Map<string, Told>();

  const tell = async (message: FromListing): Promise<'heard' | 'refused' | 'silent'> => {
    const answer = await Promise.race([send(message).catch(() => null), sleep(pace.answer)]);
    if (isRefusal(answer)) return 'refused';
    if (!isGo(answer)) return 'silent';
    take(answer.open, answer.marks);
    return 'heard';
  };

  /**
   * Says it until it is heard: a background may be put to sleep between any two steps. One that knows nothing of this
   * run any more gets its tiles anew; one that wants nothing of it ends it.
   */
  const say = async (message: FromListing): Promise<void> => {
    for (let i = 1; i <= SENDS; i++) {
      const outcome = await tell(message);
      if (outcome === 'heard') return;
      const isLost = outcome === 'refused' && message.kind === 'tile';
      if (isLost && (await tell({ kind: 'tiles', tiles: [...tiles] })) === 'heard') continue;
      if (outcome === 'refused') return drop();
      await sleep(pace.again * i);
    }
  };

  const drop = (): void => {
    now?.abort.abort();
    now = null;
  };

  const take = (open: readonly string[], fresh: readonly TileMark[]): void => {
    if (now === null) return;
    marks(fresh);
    const own = new Set(tiles.map(({ url }) => url));
    for (const url of open) {
      if (now.queued.has(url) || !own.has(url)) continue;
      now.queued.add(url);
      now.queue.push(url);
    }
  };

  const halt = async (why: End, aloud: boolean, until: number | null = null): Promise<null> => {
    if (now === null) return null;
    drop();
    if (aloud) await say({ kind: 'ended', why, until });
    return null;
  };

  /** null: the run is over. */
  const visited = async (url: string, course: Course): Promise<Told | null> => {
    const { signal } = course.abort;
    const before = told.get(url);
    if (before !== undefined) return before;
    for (let tries = 0; tries < 2; tries++) {
      const rest = course.restUntil - Date.now();
      if (rest > 0) await sleep(rest);
      if (signal.aborted) return null;
      if (!isHere()) return halt('left', true);
      const came = await visit(url, signal);
      if (signal.aborted) return null;
      if (came.kind === 'end') return halt(came.why, true, came.until);
      if (came.kind !== 'wait') return came;
      if (came.ms > pace.longestWait) return halt('limited', true, Date.now() + came.ms);
      course.restUntil = Date.now() + came.ms; // both lanes wait
    }
    return { kind: 'failed', why: 'broken' };
  };

  const lane = async (course: Course): Promise<void> => {
    const { queue, queued, abort } = course;
    for (let url = queue.shift(); url !== undefined && !abort.signal.aborted; url = queue.shift()) {
      const isNew = !told.has(url);
      const outcome = await visited(url, course);
      if (outcome === null) return;
      told.set(url, outcome);
      await say({ kind: 'tile', url, outcome });
      queued.delete(url);
      course.inRow = outcome.kind === 'failed' && NO_PAGE.has(outcome.why) ? course.inRow + 1 : 0;
      if (course.inRow >= pace.failures) return void (await halt('failing', true));
      if (isNew && queue.length > 0) await sleep(pace.gap);
    }
  };

  const work = async (course: Course): Promise<void> => {
    const free = pace.lanes - course.lanes;
    course.lanes = pace.lanes;
    await Promise.all(Array.from({ length: free }, () => lane(course).finally(() => (course.lanes -= 1))));
  };

  return {
    running: () => now !== null,
    begin: async (all) => {
      now ??= {
        abort: new AbortController(),
        lanes: 0,
        inRow: 0,
        restUntil: 0,
        queue: [],
        queued: new Set(),
      };
      tiles = all;
      const course = now;
      await say({ kind: 'tiles', tiles: [...all] });
      await work(course);
    },
    halt: async (why, aloud) => void (await halt(why, aloud)),
  };
}
