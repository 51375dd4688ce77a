/** One row of the benchmark: what was measured, the figure, and the goal of the design it stands against. */
export interface BenchRow {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly goal: string;
  readonly met: boolean;
}
