import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPortalLog } from '#adapters/log-reader/read-log.ts';
import { faultsOf, testOptions } from '#adapters/log-reader/testing/read-bytes.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { expectations } from './expectations.ts';

const folder = new URL('./logs/', import.meta.url);

describe('the corpus of files', () => {
  it('has an expectation for every file', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expectations).sort());
  });

  for (const [name, expected] of Object.entries(expectations)) {
    it(name, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      for (const chunkBytes of [1 << 20, 61, 1]) {
        const reading = await readPortalLog(bytesSource(bytes, chunkBytes), testOptions, new IdTable());
        expect(reading.ok ? reading.log.rowCount : faultsOf(reading)).toEqual(expected);
      }
    });
  }
});
