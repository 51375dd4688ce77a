/** Words of the page that compares two products. */
export interface CompareLabels {
  readonly title: string;
  readonly open: string;
  readonly picks: readonly [string, string];
  readonly few: string;
  readonly reasons: string;
  readonly noReasons: string;
  readonly only: string;
  readonly both: string;
  readonly nothing: string;
  readonly plain: string;
}

/** Words around the report of a wrong reading. */
export interface WrongLabels {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly address: string;
  readonly copy: string;
}
