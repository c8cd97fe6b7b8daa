import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSiteData } from './snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-snapshot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(content: unknown): string {
  const file = join(folder, 'snapshot.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const snapshot = (municipalities: unknown[]): unknown => ({
  schemaVersion: 2,
  sample: false,
  incident: { id: 'i', caseSystem: 'Visma Familia', from: '2020-09-01', to: '2023-05-31' },
  asOf: '2023-06-14T10:05:00Z',
  municipalities,
});

describe('the snapshot', () => {
  test.each([undefined, '', join(folder, 'missing.json')])(
    'absent (%s): a sample, and nobody has answered',
    (file) => {
      const data = readSiteData(file);
      expect(data.sample).toBe(true);
      expect(data.snapshot).toBeNull();
      expect(new Set([...data.states.values()].map(({ state }) => state))).toEqual(new Set(['not-answered']));
      expect(data.states.size).toBe(356);
    },
  );

  test('tells the states; those that it leaves out have delivered no logs', () => {
    const data = readSiteData(written(snapshot([{ number: '4601', state: 'checking' }])));
    expect(data.sample).toBe(false);
    expect(data.states.get('4601')?.state).toBe('checking');
    expect(data.states.get('0301')?.state).toBe('not-answered');
    expect(data.states.size).toBe(356);
  });

  test('a number since 2024 stands for its municipality of 2023', () => {
    const data = readSiteData(written(snapshot([{ number: '3114', state: 'checking' }])));
    expect(data.states.get('3018')?.state).toBe('checking');
  });

  test.each([
    ['no JSON', '{'],
    ['an unknown municipality', snapshot([{ number: '9999', state: 'checking' }])],
    ['an unknown state', snapshot([{ number: '4601', state: 'arrived' }])],
    ['no snapshot at all', { municipalities: [] }],
  ])('%s fails the build', (_name, content) => {
    expect(() => readSiteData(written(content))).toThrow();
  });

  test.each([2, 4] as const)('a count that must be hidden fails the build, another does not: %d', (count) => {
    const notice = {
      version: 1,
      publishedAt: '2023-06-14T08:15:00Z',
      checkedFrom: '2020-09-01',
      checkedTo: '2023-05-31',
      windows: [],
      withdrawn: [],
      notFoundAtLeast: count,
      hours: 'not-told',
      measures: [],
      language: 'nb',
      contact: { name: 'x', telephone: '1' },
      history: [],
    };
    const municipality = { number: '4601', state: 'messages-missing', notice };
    const read = (): unknown => readSiteData(written(snapshot([municipality])));
    if (count === 2) expect(read).toThrow();
    else expect(read).not.toThrow();
  });
});
