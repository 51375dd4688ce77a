import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startBadge } from '../src/shell/badge/startBadge.tsx';

export default defineUnlistedScript(() => startBadge());
