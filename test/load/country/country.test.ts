import { expect, it } from 'vitest';
import { loadCountry } from './country.ts';

const settings = { scopes: 5, messages: 300, seed: 7 };
/** Ids and times: of a joint service's municipalities each row names one, by its place in the file. */
function rowsOf(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes).toString().trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(';').slice(0, 2).join());
}

it('KS hands in what is too large for one file as several, by time, without gap or overlap', () => {
  const [whole] = loadCountry(settings).nationalUploads();
  const parts = loadCountry({ ...settings, messagesOfAFile: 120 }).nationalUploads();
  expect(parts).toHaveLength(3);
  const ends = parts.map(({ delivery }) => [delivery.fromMs, delivery.toMs]).flat();
  expect(ends[0]).toBe(whole!.delivery.fromMs);
  expect(ends.at(-1)).toBe(whole!.delivery.toMs);
  expect(ends[1]).toBe(ends[2]);
  expect(ends[3]).toBe(ends[4]);
  const rows = parts.flatMap(({ file }) => rowsOf(file.bytes));
  expect(rows.toSorted()).toEqual(rowsOf(whole!.file.bytes).toSorted());
  for (const { file } of parts) expect(rowsOf(file.bytes).length).toBeGreaterThan(0);
});
