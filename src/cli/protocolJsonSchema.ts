import * as z from 'zod/mini';
import { shareSchema } from '../schema/share.ts';

/** JSON Schema (2020-12) of what a clinic hands on, as text: docs/protocol.schema.json. */
export function protocolJsonSchema(): string {
  const schema = z.toJSONSchema(shareSchema, { reused: 'ref' });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'AfterNeedle share, version 1, with a protocol of version 2', ...rest }, null, 2)}\n`;
}
