/** DuckDB's closest equivalents, on the same files and two threads. */
import { DuckDBInstance } from '@duckdb/node-api';
import type { CountryFiles } from './country-files.ts';

export interface DuckDb {
  /** Messages whose id no entry has: the bare anti join. */
  antiJoin(files: CountryFiles): Promise<number>;
  /**
   * Messages without an entry of their municipality from five minutes before to an hour after: an as-of join. It lets
   * one entry stand for several messages, so it finds fewer than a matching does.
   */
  asOfJoin(files: CountryFiles): Promise<number>;
}

const csv = (path: string, columns: string): string =>
  `read_csv('${path}', delim = ';', header = true, columns = {${columns}})`;
const portalColumns = `'innsendt': 'TIMESTAMPTZ', 'kommunenummer': 'VARCHAR', 'bekymringsmeldingId': 'VARCHAR'`;
const idColumns = `'mottatt': 'TIMESTAMPTZ', 'kommunenummer': 'VARCHAR', 'bekymringsmeldingId': 'VARCHAR'`;
const timeColumns = `'mottatt': 'TIMESTAMPTZ', 'kommunenummer': 'VARCHAR'`;

export async function openDuckDb(threads: number): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const count = async (sql: string): Promise<number> => {
    const reader = await connection.runAndReadAll(sql);
    return Number(reader.getRows()[0]![0]);
  };
  return {
    antiJoin: (files) =>
      count(
        `SELECT count(*) FROM (SELECT DISTINCT bekymringsmeldingId AS id FROM ${csv(files.portal, portalColumns)}) p
         ANTI JOIN ${csv(files.registerWithIds, idColumns)} r ON p.id = r.bekymringsmeldingId`,
      ),
    async asOfJoin(files) {
      // Loaded into tables first: an as-of join straight over read_csv takes many times as long.
      await connection.run(
        `CREATE OR REPLACE TABLE portal AS SELECT * FROM ${csv(files.portal, portalColumns)}`,
      );
      await connection.run(
        `CREATE OR REPLACE TABLE register AS SELECT * FROM ${csv(files.registerWithTimes, timeColumns)}`,
      );
      return count(
        `SELECT count(*) FROM portal p ASOF LEFT JOIN register r
         ON p.kommunenummer = r.kommunenummer AND r.mottatt >= p.innsendt - INTERVAL 5 MINUTE
         WHERE r.mottatt IS NULL OR r.mottatt > p.innsendt + INTERVAL 1 HOUR`,
      );
    },
  };
}
