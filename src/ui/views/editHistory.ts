/** What is being edited, with the way back and the way forward again. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The field that was edited last: typing on in it is one step, not one for each letter. */
  readonly field: string | null;
}

const MOST = 200; // steps back

/** Nothing edited yet. */
export const startHistory = <T>(present: T): EditHistory<T> => ({
  past: [],
  present,
  future: [],
  field: null,
});

/** One edit of a field; `null`: a step of its own, whatever came before. */
export function edited<T>(history: EditHistory<T>, present: T, field: string | null): EditHistory<T> {
  if (present === history.present) return history;
  const goesOn = field !== null && field === history.field && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST);
  return { past, present, future: [], field };
}

/** One step back; the same when there is none. */
export function undone<T>(history: EditHistory<T>): EditHistory<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const { past, present, future } = history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], field: null };
}

/** One step forward again; the same when there is none. */
export function redone<T>(history: EditHistory<T>): EditHistory<T> {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest, field: null };
}
