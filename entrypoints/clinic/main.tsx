import { startClinic } from '../../src/shell/pages/startClinic.tsx';

void startClinic(document.body);
