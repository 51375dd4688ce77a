const PAUSE = 100; // ms between two looks

/** Polls until a value is good; `within`: ms. A read that throws counts as not yet. Throws with the last value. */
export async function until<T>(
  read: () => Promise<T>,
  good: (value: T) => boolean,
  within = 15_000,
): Promise<T> {
  const end = Date.now() + within;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await read();
      if (good(value)) return value;
      last = value;
    } catch (error) {
      last = error; // the page may be on its way to another
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  const said = last instanceof Error ? last.message : (JSON.stringify(last) ?? 'nothing');
  throw new Error(`waited ${within} ms, last: ${said.slice(0, 600)}`);
}
