import { startWelcome } from '../../src/shell/pages/startWelcome.tsx';

void startWelcome(document.body);
