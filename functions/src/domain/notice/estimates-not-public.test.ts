/** What is only estimated of a scope (what may be hidden, which delay, which margin) is for staff: never public. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicTables } from '../release/public-tables.ts';
import { publicSnapshotSchema } from './public-snapshot.ts';
import type { PublicSnapshot } from './public-snapshot.ts';
import { scopePublicStateSchema } from './public-state.ts';

const estimated = { expected: 98_765.4, from: 98_761, to: 98_769, probability: 0.9 };
const estimates = {
  hidden: estimated,
  delayAdvice: { maxDelay: 'PT98765M', quantile: 0.98765 },
  margins: { withMargin: 98_765, tight: 98_766 },
};
const forbidden = ['hidden', 'expected', 'probability', 'delayAdvice', 'margin', 'margins', 'quantile'];

/** Every name of a field that a schema lets through. */
function fieldNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldNames);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? [...Object.keys(value as object), ...fieldNames(Object.values(value as object))]
      : fieldNames(value),
  );
}

const municipality = { number: '4601', state: 'checking', since: '2023-06-01T10:00:00.000Z', ...estimates };
const snapshot = {
  schemaVersion: 2,
  asOf: '2023-06-01T10:00:00.000Z',
  sample: true,
  incident: { id: 'i', caseSystem: 'Visma Familia', from: '2020-06-01', to: '2023-05-31' },
  municipalities: [municipality],
  ...estimates,
};

describe('estimates', () => {
  test('have no field in the public snapshot', () => {
    const names = fieldNames(z.toJSONSchema(publicSnapshotSchema, { io: 'input' }));
    expect(names).toContain('municipalities');
    expect(names.filter((name) => forbidden.includes(name))).toEqual([]);
  });

  test('are left out of a snapshot, and of the state that it is made of, that somebody put them into', () => {
    expect(JSON.stringify(snapshot)).toContain('9876');
    expect(JSON.stringify(publicSnapshotSchema.parse(snapshot))).not.toContain('9876');
    const state = { scope: '4601', state: 'checking', sinceMs: 0, notices: {}, ...estimates };
    expect(JSON.stringify(scopePublicStateSchema.parse(state))).not.toContain('9876');
  });

  test('have no column in a public release, nor a cell', () => {
    const tables = publicTables(snapshot as unknown as PublicSnapshot);
    const columns = tables.flatMap((table) => table.columns.map(({ key }) => key));
    expect(columns).toContain('kommunenummer');
    expect(columns.filter((name) => forbidden.includes(name))).toEqual([]);
    expect(JSON.stringify(tables.map(({ rows }) => rows))).not.toContain('9876');
  });
});
