/** DuckDB on two threads, asked for what the engine gives: from the files, in Norwegian time. */
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import type { Answer } from '../answer.ts';

export interface DuckDb {
  /** For each municipality what the ids say; no less than the engine does with ids, and no more. */
  byId(portal: string, register: string): Promise<Answer>;
  /**
   * How many messages have no entry of their municipality from five minutes before to an hour after, by an as-of join.
   * The weaker answer: it lets one entry stand for several messages, and so finds fewer than a matching does.
   */
  byTime(portal: string, register: string): Promise<number>;
  close(): void;
}

const threads = 2;
const rowSchema = z.tuple([z.string(), z.bigint(), z.bigint(), z.bigint(), z.bigint(), z.string()]);

export async function openDuckDb(): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  return {
    async byId(portal, register) {
      const reader = await connection.runAndReadAll(equalQuery(portal, register));
      return reader.getRows().map((row) => {
        const [municipality, sent, registered, firstMs, lastMs, missing] = rowSchema.parse(row);
        return {
          municipality,
          sent: Number(sent),
          registered: Number(registered),
          firstMs: Number(firstMs),
          lastMs: Number(lastMs),
          notRegistered: missing === '' ? [] : missing.split(','),
        };
      });
    },
    async byTime(portal, register) {
      // Loaded into tables first: an as-of join straight over read_csv takes many times as long.
      await connection.run(`CREATE OR REPLACE TABLE p AS SELECT ${norwegian('innsendt')} AS sent, kommunenummer
        FROM ${csv(portal, portalColumns)}`);
      await connection.run(`CREATE OR REPLACE TABLE r AS SELECT ${norwegian('mottatt')} AS received, kommunenummer
        FROM ${csv(register, timeColumns)}`);
      const reader = await connection.runAndReadAll(asOfQuery);
      return Number(reader.getRows()[0]![0]);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const portalColumns = `'innsendt': 'TIMESTAMP', 'kommunenummer': 'VARCHAR', 'bekymringsmeldingId': 'UUID'`;
const idColumns = `'mottatt': 'TIMESTAMP', 'kommunenummer': 'VARCHAR', 'bekymringsmeldingId': 'UUID'`;
const timeColumns = `'mottatt': 'TIMESTAMP', 'kommunenummer': 'VARCHAR'`;

const csv = (path: string, columns: string): string =>
  `read_csv('${path}', delim = ';', header = true, columns = {${columns}})`;
const norwegian = (column: string): string => `timezone('Europe/Oslo', ${column})`;

/** Rows that share an id are one message, and one entry. Of October's two readings DuckDB picks one by itself. */
const equalQuery = (portal: string, register: string): string => `
  WITH messages AS (
    SELECT bekymringsmeldingId AS id, min(kommunenummer) AS municipality,
      min(${norwegian('innsendt')}) AS first_sent, max(${norwegian('innsendt')}) AS last_sent
    FROM ${csv(portal, portalColumns)} GROUP BY id),
  entries AS (
    SELECT DISTINCT kommunenummer AS municipality, bekymringsmeldingId AS id
    FROM ${csv(register, idColumns)} WHERE bekymringsmeldingId IS NOT NULL)
  SELECT municipality, count(*), count(entries.id), epoch_ms(min(first_sent)), epoch_ms(max(last_sent)),
    coalesce(string_agg(messages.id::VARCHAR, ',' ORDER BY messages.id) FILTER (entries.id IS NULL), '')
  FROM messages LEFT JOIN entries USING (municipality, id) GROUP BY municipality ORDER BY municipality`;

const asOfQuery = `
  SELECT count(*) FROM p ASOF LEFT JOIN r
  ON p.kommunenummer = r.kommunenummer AND r.received >= p.sent - INTERVAL 5 MINUTE
  WHERE r.received IS NULL OR r.received > p.sent + INTERVAL 1 HOUR`;
