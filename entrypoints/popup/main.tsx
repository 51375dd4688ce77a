import { startPopup } from '../../src/shell/pages/startPopup.tsx';

void startPopup(document.body);
