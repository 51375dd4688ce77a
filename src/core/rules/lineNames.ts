/** Splits a line of data, "INCI name = alias = alias", into its names. */
export function lineNames(line: string): readonly string[] {
  return line.split(' = ').map((name) => name.trim());
}
