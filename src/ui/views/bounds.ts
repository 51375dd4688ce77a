/** UTF-16 units of a pasted list; the messages allow no more. */
export const MAX_PASTE = 20_000;
/** UTF-16 units of a name that is typed in. */
export const MAX_NAME = 200;
