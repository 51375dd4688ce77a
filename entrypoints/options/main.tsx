import { startOptions } from '../../src/shell/pages/startOptions.tsx';

void startOptions(document.body);
