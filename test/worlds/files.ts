/** The two logs of a world as files, and their rows as a person's own tool would have them. */
import { clockAt } from '../oracle/norwegian-time.ts';
import type { Entry, Message, World } from './world.ts';

/** What the Norwegian clock shows, to the second, the minute or the day. */
const shown = (ms: number, length: 19 | 16 | 10): string =>
  new Date(clockAt(ms)).toISOString().slice(0, length);

/** A row of either log as it stands in the file. */
export interface FileRow {
  readonly id: string;
  readonly time: string;
  readonly municipality: string;
  readonly district: string;
}

export interface Files {
  /** In the order of the file: the first is row 2. */
  readonly portal: readonly FileRow[];
  readonly register: readonly FileRow[];
}

function sendings({ id, sentMs, againMs, municipality, district }: Message): FileRow[] {
  const times = againMs === undefined ? [sentMs] : [sentMs, againMs];
  return times.map((ms) => ({ id, time: shown(ms, 19), municipality, district }));
}

export function filesOf({ messages, entries, form }: World): Files {
  const entryRow = ({ id, receivedMs, municipality, district }: Entry): FileRow => ({
    id,
    time: shown(receivedMs, form === 'date' ? 10 : 16),
    municipality,
    district,
  });
  return {
    portal: messages.flatMap(sendings),
    register: entries.toSorted((a, b) => a.receivedMs - b.receivedMs).map(entryRow),
  };
}

const csv = (header: string, rows: readonly FileRow[]): Uint8Array => {
  const lines = rows.map(({ time, municipality, district, id }) =>
    [time, municipality, district, id].join(';'),
  );
  return Buffer.from([header, ...lines, ''].join('\n'));
};

export const portalCsv = (rows: readonly FileRow[]): Uint8Array =>
  csv('innsendt;kommunenummer;bydelsnummer;bekymringsmeldingId', rows);

export const registerCsv = (rows: readonly FileRow[]): Uint8Array =>
  csv('mottatt;kommunenummer;bydelsnummer;bekymringsmeldingId', rows);
