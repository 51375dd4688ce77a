import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../src/shell/manifest.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const shipped = (browser: string) => manifestFor({ browser, mode: 'production', isDevelopment: false });

/** Reviewed by hand: a change here is a change of what people are asked for, and of the privacy page. */
const REVIEWED = {
  permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus'],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://*/*'],
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; " +
    "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
};

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = shipped(browser);

  test('asks for what was reviewed, and for no host', () => {
    const { permissions, optional_permissions, optional_host_permissions } = manifest;
    const policy = manifest.content_security_policy?.extension_pages;
    expect({ permissions, optional_permissions, optional_host_permissions, policy }).toEqual(REVIEWED);
    expect(manifest).not.toHaveProperty('host_permissions');
  });
  test('lets pages reach nothing of the extension', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'content_scripts']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });
  test('has no version of its own: package.json gives it', () => {
    expect(manifest).not.toHaveProperty('version');
  });
});

/** Permissions of the table in PRIVACY.md. */
const tabled = (page: string): readonly string[] =>
  [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name ?? '');

test('PRIVACY.md says why, for each permission and no other', () => {
  const page = readFileSync(path.join(ROOT, 'PRIVACY.md'), 'utf8');
  const { permissions, optional_permissions } = REVIEWED;
  expect(tabled(page).toSorted()).toEqual([...permissions, ...optional_permissions].toSorted());
  expect(tabled('| `tabs` | why |\n| sites | why |\n')).toEqual(['tabs']);
});

test('names the oldest browsers with Temporal', () => {
  expect(shipped('chrome').minimum_chrome_version).toBe('144');
  const { gecko, gecko_android } = shipped('firefox').browser_specific_settings ?? {};
  expect([gecko?.strict_min_version, gecko_android?.strict_min_version]).toEqual(['140.0', '142.0']);
  expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
});

test('only the demonstration may read localhost', () => {
  const hosts = ['production', 'open', 'demo'].map(
    (mode) => manifestFor({ browser: 'chrome', mode, isDevelopment: false }).host_permissions,
  );
  expect(hosts).toEqual([undefined, undefined, ['http://localhost/*']]);
});

test('only development goes without the policy', () => {
  expect(manifestFor({ browser: 'chrome', mode: 'development', isDevelopment: true })).not.toHaveProperty(
    'content_security_policy',
  );
});

test('every message and icon it names exists', () => {
  const pub = path.join(ROOT, 'src/public');
  const messages: Record<string, unknown> = JSON.parse(
    readFileSync(path.join(pub, '_locales/en/messages.json'), 'utf8'),
  );
  const named = [...JSON.stringify(shipped('firefox')).matchAll(/__MSG_(\w+)__/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((id) => !(id in messages))).toEqual([]);
  const icons = [
    '16',
    '32',
    '48',
    '128',
    ...['suits', 'caution', 'avoid', 'unknown'].flatMap((icon) => [`${icon}-16`, `${icon}-32`]),
  ];
  expect(icons.filter((icon) => !existsSync(path.join(pub, `icon/${icon}.png`)))).toEqual([]);
});
