import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startListing } from '../src/shell/listing/startListing.ts';

export default defineUnlistedScript(() => startListing());
