/** Does this beginning of a text fail by itself, and not only for want of the rest? */
function isBroken(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/.exec(said)?.[1];
    return at === undefined ? !said.includes('end of JSON') : Number(at) < beginning.length;
  }
}

/** 1-based line on which a text ceases to be JSON; its last where only the end is missing. */
export function jsonFault(text: string): number {
  let [whole, broken] = [0, text.length + 1];
  while (broken - whole > 1) {
    const middle = (whole + broken) >> 1;
    if (isBroken(text.slice(0, middle))) broken = middle;
    else whole = middle;
  }
  return text.slice(0, whole).split('\n').length;
}
