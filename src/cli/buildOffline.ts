import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';
import { build, type Plugin, type Rolldown } from 'vite';
import { ROOT } from './compile.ts';

const ENTRY = 'virtual:offline';
const SHELL = path.join(ROOT, 'src/shell');
/** Data that is squeezed: half the page would be the rule book otherwise. */
const SQUEEZED = ['book', 'messages', 'pageMessages'] as const;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A module that unpacks its JSON when it is loaded. */
function squeezedModule(file: string): string {
  const packed = Buffer.from(deflateSync(readFileSync(file), { level: 9, mem: 12 })).toString('base64');
  return [
    `import { unsqueeze } from ${JSON.stringify(path.join(SHELL, 'share/squeeze.ts'))};`,
    `const raw = Uint8Array.from(atob('${packed}'), (letter) => letter.charCodeAt(0));`,
    'const { bytes } = await unsqueeze(raw, Infinity);',
    'export default JSON.parse(new TextDecoder().decode(bytes));',
  ].join('\n');
}

const onePage: Plugin = {
  name: 'one-page',
  enforce: 'pre',
  resolveId(source) {
    if (source === ENTRY) return `\0${ENTRY}`;
    const name = SQUEEZED.find((one) => source === `./${one}.json`);
    return name === undefined ? null : `\0squeezed:${name}`;
  },
  load(id) {
    if (id === `\0${ENTRY}`)
      return `import { startOffline } from ${JSON.stringify(path.join(SHELL, 'offline/startOffline.tsx'))}; startOffline(document.body);`;
    const name = SQUEEZED.find((one) => id === `\0squeezed:${one}`);
    return name === undefined ? null : squeezedModule(path.join(ROOT, 'src/bundled', `${name}.json`));
  },
};

async function parts(): Promise<{ readonly script: string; readonly style: string }> {
  process.env['NODE_ENV'] = 'production'; // else the page gets development JSX, with paths in it
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [onePage],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: { polyfill: false }, // the polyfill holds a fetch
      rolldownOptions: { input: ENTRY, output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = [built]
    .flat()
    .flatMap((one): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] =>
      'output' in one ? one.output : [],
    );
  const scripts = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = outputs.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : []));
  if (scripts.length !== 1 || styles.length !== 1) throw new Error('the offline page is more than one file');
  return { script: scripts.join('').trim(), style: styles.join('').trim() };
}

/** The page as one text: script and style inline, each allowed by its hash, and nothing else. */
export async function offlinePage(): Promise<string> {
  const { script, style } = await parts();
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
    throw new Error('a part would end too early');
  const english: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(ROOT, 'data/messages/en.json'), 'utf8'),
  );
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data: blob:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${english['offline.title'] ?? ''}</title>
<style>${style}</style>
</head>
<body>
<noscript>${english['offline.noScript'] ?? ''}</noscript>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Writes the page to `files`, paths from the project's folder; their folders are made. */
export async function buildOffline(...files: readonly string[]): Promise<void> {
  const page = await offlinePage();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), page);
    console.log(`${file}  ${(Buffer.byteLength(page) / 1000).toFixed(0)} kB`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOffline('dist/offline/afterneedle.html');
