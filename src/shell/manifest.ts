import type { UserManifest } from 'wxt';

interface Build {
  readonly browser: string;
  readonly mode: string;
  readonly isDevelopment: boolean;
}

/** Content security policy of the extension's own pages: nothing may be loaded or sent. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus'] as const;

/** Temporal is native from these versions on. */
const MINIMUM = { chrome: '144', firefox: '140.0', android: '142.0' } as const;

const FIREFOX: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'afterneedle@afterneedle.example',
      strict_min_version: MINIMUM.firefox,
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: MINIMUM.android },
  },
};

const CHROMIUM: UserManifest = {
  minimum_chrome_version: MINIMUM.chrome,
  /** What an organisation may set; Firefox asks for no such file. */
  storage: { managed_schema: 'managed.json' },
};

/** The manifest of a build, without what wxt adds by itself: version, background, pages and icons. */
export function manifestFor({ browser, mode, isDevelopment }: Build): UserManifest {
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [...PERMISSIONS],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    ...(mode === 'demo' && { host_permissions: ['http://localhost/*'] }),
    ...(!isDevelopment && { content_security_policy: { extension_pages: POLICY } }),
    action: { default_title: '__MSG_extName__', default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' } },
    commands: {
      'open-details': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_commandDetails__',
      },
    },
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
  };
}
