import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProtocol } from '../../src/schema/readProtocol.ts';
import { restoreOf } from '../../src/shell/store/restoreOf.ts';
import { NEW_SHELF, NEW_STATE, readState } from '../../src/shell/store/readStored.ts';

const stored = (name: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/stored', name), 'utf8'));
const full = stored('1/state-full.json');
const backup = (state: unknown): string =>
  JSON.stringify({ kind: 'afterneedle', at: '2026-11-20T12:00+01:00', state, shelf: NEW_SHELF });

describe('a state of version 1', () => {
  test('keeps all that the person entered', () => {
    const { kind, value } = readState(full);
    expect(kind).toBe('read');
    const { protocol, version, ...rest } = value;
    const { protocol: before, version: one, ...whole } = full;
    expect([one, version]).toEqual([1, 2]);
    expect(rest).toEqual(whole);
    expect(protocol).toMatchObject({
      version: 2,
      name: before.name,
      written: before.reviewed,
      classes: before.classes,
      products: before.products,
      notes: before.notes,
    });
  });
  test('of a new install keeps its settings', () => {
    const old = stored('1/state-new.json');
    expect(readState(old)).toEqual({ kind: 'read', value: { ...old, version: 2 } });
  });
  test('is restored from its back-up', () => {
    expect(restoreOf(backup(full))?.state).toEqual(readState(full).value);
  });
  test.each([
    ['damaged', { ...full, treatments: 'x' }],
    ['with a protocol of another version', { ...full, protocol: { ...full.protocol, version: 2 } }],
    ['with a part of version 2', { ...full, version: 2 }],
  ])('%s is not read', (_, state) => {
    expect(readState(state)).toEqual({ kind: 'unreadable', value: NEW_STATE, raw: state });
    expect(restoreOf(backup(state))).toBeNull();
  });
});

describe('a protocol of version 1', () => {
  const old = { version: 1, name: 'Linden', profiles: [], classes: {}, products: [], notes: {} };
  const read = (more: Record<string, unknown>) => {
    const now = readProtocol({ ...old, ...more });
    return now.kind === 'read' ? now.protocol : now;
  };

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a line break in its name', { name: 'Linden\nClinic\u202e' }, { name: 'Linden Clinic' }],
    ['nothing printable in its name', { name: '\u0007' }, { name: '?' }],
    ['a contact of spaces', { contact: '   ' }, {}],
    ['a language that is none', { language: 'my own' }, {}],
    ['a language', { language: 'pt-BR' }, { language: 'pt-BR' }],
    ['a note of several lines', { notes: { gate: 'a\r\nb\tc' } }, { notes: { gate: 'a\nb c' } }],
    ['an empty note', { notes: { gate: '' } }, { notes: {} }],
    [
      'labels and lengths, which nobody used',
      { profiles: [{ id: 'mm10', label: 'x', upTo: 2, gate: 1, early: 2, settle: 3, recover: 4 }] },
      { profiles: [{ id: 'mm10', gate: 1, early: 2, settle: 3, recover: 4 }] },
    ],
  ])('%s', (_, more, now) => {
    expect(read(more)).toEqual({ ...old, version: 2, ...now });
  });

  test.each([
    [
      { ...old, version: 3 },
      { kind: 'newer', where: 'version' },
    ],
    [
      { ...old, name: '' },
      { kind: 'malformed', where: 'name' },
    ],
    [
      { ...old, version: 2, reviewed: '2026-01-01' },
      { kind: 'malformed', where: '' },
    ],
    [
      { ...old, version: '1' },
      { kind: 'malformed', where: 'version' },
    ],
    [null, { kind: 'malformed', where: '' }],
  ])('%j', (raw, now) => {
    expect(readProtocol(raw)).toEqual(now);
  });
});
