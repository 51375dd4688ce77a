import { ensureBrowsers } from './browsers.ts';

/** Ends the command with exit code 1 and a line that says why, where Chromium is absent and cannot be installed. */
export function needChromium(): void {
  if (!ensureBrowsers().includes('Chromium')) return;
  console.error('Chromium is missing and could not be installed; set CHROME_PATH to one.');
  process.exit(1);
}
