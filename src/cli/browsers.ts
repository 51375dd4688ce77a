import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const PLAYWRIGHT = path.join(os.homedir(), '.cache/ms-playwright');
const PUPPETEER = path.join(os.homedir(), '.cache/puppeteer/firefox');

function below(folder: string, name: RegExp): string | undefined {
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file));
  return found
    .sort()
    .map((file) => path.join(folder, file))
    .at(-1);
}

const first = (
  asked: string | undefined,
  usual: readonly string[],
  fetched: () => string | undefined,
): string | undefined =>
  [asked, ...usual].find((file) => file !== undefined && existsSync(file)) ?? fetched();

/** Path of a Chromium that loads extensions: CHROME_PATH, the usual places, Playwright's own; undefined when absent. */
export function chromiumPath(): string | undefined {
  return first(process.env['CHROME_PATH'], CHROMIUM, () => below(PLAYWRIGHT, /chrome-linux\/chrome$/));
}

/** Path of a Firefox: FIREFOX_PATH, the usual places, Puppeteer's own; undefined when absent. */
export function firefoxPath(): string | undefined {
  return first(process.env['FIREFOX_PATH'], FIREFOX, () => below(PUPPETEER, /firefox\/firefox$/));
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args], { stdio: 'inherit' }).status === 0;
}

/** Installs what is absent: by apt as root on Debian, else by Playwright and Puppeteer. Returns what is still missing. */
export function ensureBrowsers(): readonly string[] {
  const wanted = [
    {
      name: 'Chromium',
      find: chromiumPath,
      debian: 'chromium',
      fetch: ['playwright', 'install', 'chromium'],
    },
    {
      name: 'Firefox',
      find: firefoxPath,
      debian: 'firefox-esr',
      fetch: ['@puppeteer/browsers', 'install', 'firefox@stable', '--path', path.dirname(PUPPETEER)],
    },
  ];
  const absent = wanted.filter(({ find }) => find() === undefined);
  if (absent.length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'fonts-liberation',
      ...absent.map(({ debian }) => debian),
    ]);
  }
  for (const { find, fetch } of absent) if (find() === undefined) run('npx', ['--yes', ...fetch]);
  return wanted.filter(({ find }) => find() === undefined).map(({ name }) => name);
}
