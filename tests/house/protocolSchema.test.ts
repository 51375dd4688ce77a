import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { protocolJsonSchema } from '../../src/cli/protocolJsonSchema.ts';
import { ROOT } from './sources.ts';

/** `npm run -s rules -- --schema > docs/protocol.schema.json`, then Prettier. */
test('the published JSON Schema is that of the code', () => {
  const published: unknown = JSON.parse(readFileSync(path.join(ROOT, 'docs/protocol.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(protocolJsonSchema()));
});

test('what an organisation may set is described for Chromium', () => {
  const described = JSON.parse(readFileSync(path.join(ROOT, 'src/public/managed.json'), 'utf8'));
  expect(Object.keys(described.properties)).toEqual(['protocol', 'language']);
});
