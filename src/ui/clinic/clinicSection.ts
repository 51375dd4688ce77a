import type { VNode } from 'preact';
import type { Share } from '../../schema/share.ts';
import type { Context } from '../views/types.ts';

/** What the clinic has made so far, as the sections below the form get it. */
export interface Made {
  /** The rules as they stand (`share.protocol`), and this person's treatment where it was filled in. */
  readonly share: Share;
  /** Nothing is wrong or missing: it can be handed on. While false, what is wrong is left out of `share`. */
  readonly isReady: boolean;
  /** The code of `share`; null while it is not ready, too long, or still being made. */
  readonly code: string | null;
  /** Address of the clinic's choosing with the code; null where there is no code or no address. */
  readonly link: string | null;
  /** Sentences (`clinic.`, `sheet.`, `retail.` too), language, time zone, moment and rule book; no plan. */
  readonly context: Context;
}

/** A part of the clinic page that stands below the form. `id` is its anchor. */
export interface ClinicSection {
  readonly id: string;
  /** Its heading, a finished sentence. */
  readonly title: string;
  readonly Body: (made: Made) => VNode;
}
