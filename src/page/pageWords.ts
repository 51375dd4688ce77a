/** Words of all languages at once, lower case (data/languages). */
export interface PageWords {
  /** Head a full list: "full ingredients". */
  readonly heads: readonly string[];
  /** Look like a head and are not: "key ingredients". */
  readonly traps: readonly string[];
  /** Begin what follows a list: "how to use". */
  readonly ends: readonly string[];
  /** Head the active part of a medicine's list. */
  readonly active: readonly string[];
  /** Head the other part of a medicine's list. */
  readonly inactive: readonly string[];
  /** Say that the list is somewhere else: "see packaging". */
  readonly elsewhere: readonly string[];
  /** Words of a product page: "add to basket". */
  readonly buy: readonly string[];
  /** Begin a "free from" claim. */
  readonly free: readonly string[];
}
