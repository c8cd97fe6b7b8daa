import { describe, expect, it } from 'vitest';
import { readPortalLog, readRegisterLog } from '#adapters/log-reader/read-log.ts';
import { faultsOf, testOptions } from '#adapters/log-reader/testing/read-bytes.ts';
import { fileFormat } from '#domain/logs/encoding/file-format.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { readWorkbookHere } from '../support/read-workbook.ts';
import { corpus, groups } from './corpus/all.ts';
import { circumstances } from './corpus/corpus-file.ts';
import type { CorpusFile } from './corpus/corpus-file.ts';

/** Large ones are read whole, small ones in pieces too, down to single bytes: how a file is cut changes nothing. */
const smallBytes = 4096;
const isArchive = (file: Uint8Array): boolean => fileFormat(bytesSource(file)) === 'zip';

function read({ side, read = 'plain' }: CorpusFile, file: Uint8Array, chunkBytes: number) {
  const options = { ...testOptions, ...circumstances[read].options };
  // `npm run corpus` reads each through the worker.
  if (isArchive(file)) return readWorkbookHere(side ?? 'portal', file, options);
  const source = bytesSource(file, chunkBytes);
  return side === 'register'
    ? readRegisterLog(source, options, new IdTable())
    : readPortalLog(source, options, new IdTable());
}

async function told(entry: CorpusFile, file: Uint8Array, chunkBytes: number) {
  const reading = await read(entry, file, chunkBytes);
  return reading.ok
    ? { rows: reading.log.rowCount, faults: [], total: 0 }
    : { rows: 0, faults: faultsOf(reading), total: reading.faults.total };
}

describe('the corpus of files', () => {
  it('has an expectation for every file, a name that no other has, and a cause', () => {
    const names = corpus.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(200);
    expect(corpus.filter(({ cause }) => cause === '')).toEqual([]);
  });

  for (const [group, files] of Object.entries(groups)) {
    describe(group, () => {
      it.each(files)('$name: $cause', async (entry) => {
        const { expected } = entry;
        const file = entry.make();
        const cuts = isArchive(file) || file.length > smallBytes ? [] : [61, 1];
        for (const chunkBytes of [1 << 20, ...cuts]) {
          const { rows, faults, total } = await told(entry, file, chunkBytes);
          if (typeof expected === 'number') expect([rows, ...faults]).toEqual([expected]);
          else if (entry.total === undefined) expect(faults).toEqual(expected);
          else expect([total, ...faults.slice(0, expected.length)]).toEqual([entry.total, ...expected]);
        }
      });
    });
  }
});
