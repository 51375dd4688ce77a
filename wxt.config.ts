import { defineConfig } from 'wxt';
import { manifestFor } from './src/shell/manifest.ts';

/**
 * Modes: `production` is what is shipped; `demo` may also read http://localhost, for `npm start`; `open` is the shipped
 * build with an open shadow root, for axe and screenshots.
 */
export default defineConfig({
  outDir: 'dist',
  publicDir: 'src/public',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, mode, command }) =>
    manifestFor({ browser, mode, isDevelopment: command === 'serve' }),
  vite: ({ mode, command }) => {
    const isBuild = command === 'build';
    if (isBuild) process.env['NODE_ENV'] = 'production'; // else other modes get development JSX, with paths in it
    return {
      build: { modulePreload: { polyfill: false } }, // the polyfill holds a fetch
      define: {
        'import.meta.env.SHADOW_MODE': JSON.stringify(mode === 'open' ? 'open' : 'closed'),
        // one mode for the code, so that builds differ in nothing but what is said above
        ...(isBuild && { 'import.meta.env.MODE': '"production"', 'process.env.NODE_ENV': '"production"' }),
      },
    };
  },
});
