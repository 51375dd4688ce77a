import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScout } from '../src/shell/scout/startScout.ts';

// unlisted: the framework's content scripts post the extension's id into the page
export default defineUnlistedScript(() => startScout());
