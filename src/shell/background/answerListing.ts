import { fromListingSchema, listingAskSchema } from '../../schema/listing.ts';
import type { Failed } from '../../schema/messages.ts';
import { Failure, failureCode } from '../failure.ts';
import type { Go } from '../listing/isToListing.ts';
import { isExtensionPage, visitOf, type Sender } from './answerMessage.ts';
import type { ListingAnswer, ListingRuns } from './listingRuns.ts';

/** Answers what listings and the popup say about a listing; null for every other message. */
export function answerListing(
  message: unknown,
  sender: Sender,
  listings: ListingRuns,
): Promise<Go | ListingAnswer | Failed> | null {
  const fromPage = fromListingSchema.safeParse(message);
  const fromPopup = fromPage.success ? undefined : listingAskSchema.safeParse(message).data;
  if (!fromPage.success && fromPopup === undefined) return null;
  const answer = async (): Promise<Go | ListingAnswer> => {
    if (fromPopup !== undefined) {
      if (!isExtensionPage(sender)) throw new Failure('not-allowed');
      return listings.ask(fromPopup);
    }
    const visit = visitOf(sender);
    if (visit === null || !fromPage.success) throw new Failure('not-allowed');
    return listings.heard(visit, fromPage.data);
  };
  return answer().catch((thrown: unknown): Failed => {
    const why = failureCode(thrown);
    if (why === 'broken') console.error(thrown);
    return { kind: 'failed', why };
  });
}
