/** The shortest of a few runs, ms: what else the machine does only ever adds to it. */
export function shortestOf(runs: number, act: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    act();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
