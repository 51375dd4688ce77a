import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../src/shell/scout/startReader.ts';

export default defineUnlistedScript(() => startReader());
