/** A product that a listing links to. */
export interface Tile {
  /** Address of its page in the listing's own origin, without tracking, variant and place in the list. */
  readonly url: string;
  /** As the tile prints it, one line; the last part of the address where it prints none. */
  readonly name: string;
  /** What the person sees as its tile; null where only embedded data names it. */
  readonly node: Element | null;
}

/** A link that may lead to a product. */
export interface Link {
  readonly element: Element;
  readonly url: string;
  /** Equal for all links to one product. */
  readonly key: string;
  /** Last part of the path, for products whose tile has no words. */
  readonly slug: string;
  /** The address looks as shops name a product's page. */
  readonly shaped: boolean;
  /** What the addresses of one shop's products share: folder, ending, names of parameters. */
  readonly family: string;
}
