/** Runs one job after another; a job that fails does not hold up the next. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** Makes an empty queue. What a job returns or throws goes to the one who gave it. */
export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job);
    last = run.catch(() => null);
    return run;
  };
}
