import { defineBackground } from 'wxt/utils/define-background';
import { openDesk } from '../src/shell/background/openDesk.ts';
import { startBackground } from '../src/shell/background/startBackground.ts';

export default defineBackground(() => startBackground(openDesk));
