/** Why something was not done; the pages have a sentence for each. */
export const FAILURES = [
  'bad-message', // not of a known kind or shape
  'not-allowed', // a kind that this sender may not send
  'not-granted', // the person did not allow this site
  'bad-change', // the change does not fit what is stored
  'bad-backup', // a file that is no back-up, or of another version
  'storage-full',
  'shelf-full',
  'broken', // anything else
] as const;
export type FailureCode = (typeof FAILURES)[number];

/** An error with a code that may be answered. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Failure';
    this.code = code;
  }
}

/** The code of whatever was thrown; `broken` for what nobody foresaw. */
export function failureCode(thrown: unknown): FailureCode {
  return thrown instanceof Failure ? thrown.code : 'broken';
}
