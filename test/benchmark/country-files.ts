/**
 * The sample country as three files of one form each, so that other tools can be asked the same question: the
 * national portal log, and a national register made of it (all but what was lost, minutes later, and one entry of
 * another channel for every eight), once with ids and once with times alone.
 */
import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomFor } from '#local/sample/random.ts';
import { sampleCountry } from '#local/sample/country.ts';

export interface CountryFiles {
  readonly portal: string;
  readonly registerWithIds: string;
  readonly registerWithTimes: string;
  readonly messages: number;
}

const entriesPerForeign = 8;
const meanDelayMs = 4 * 60_000;

export function writeCountry(folder: string, scale: number): CountryFiles {
  mkdirSync(folder, { recursive: true });
  const files = {
    portal: join(folder, 'portal.csv'),
    registerWithIds: join(folder, 'register-ids.csv'),
    registerWithTimes: join(folder, 'register-times.csv'),
  };
  const random = randomFor(1, 'benchmark');
  const rows: { atMs: number; municipality: string; id: string; isLost: boolean }[] = [];
  for (const service of sampleCountry(undefined, { scale }).services) {
    const { portalRows, truth } = service.logs();
    const lost = new Set(truth.lost.map(({ id }) => id));
    for (const { atMs, message, id } of portalRows) {
      rows.push({ atMs, municipality: message.municipality, id, isLost: lost.has(id) });
    }
  }
  rows.sort((a, b) => a.atMs - b.atMs);
  writeLines(files.portal, portalLines(rows));
  const entries = rows.flatMap(({ atMs, municipality, id, isLost }) => {
    const receivedMs = atMs - Math.log(1 - random.next()) * meanDelayMs;
    const own = isLost ? [] : [{ receivedMs, municipality, id }];
    const isForeign = random.next() < 1 / entriesPerForeign;
    return isForeign
      ? [...own, { receivedMs: atMs + random.next() * 86_400_000, municipality, id: '' }]
      : own;
  });
  entries.sort((a, b) => a.receivedMs - b.receivedMs);
  writeLines(files.registerWithIds, registerLines(entries, true));
  writeLines(files.registerWithTimes, registerLines(entries, false));
  return { ...files, messages: rows.length };
}

export function sizeOf(...paths: readonly string[]): number {
  return paths.reduce((bytes, path) => bytes + statSync(path).size, 0);
}

function* portalLines(
  rows: readonly { atMs: number; municipality: string; id: string }[],
): Generator<string> {
  yield 'innsendt;kommunenummer;bekymringsmeldingId\n';
  for (const { atMs, municipality, id } of rows) yield `${utc(atMs)};${municipality};${id}\n`;
}

function* registerLines(
  entries: readonly { receivedMs: number; municipality: string; id: string }[],
  withIds: boolean,
): Generator<string> {
  yield withIds ? 'mottatt;kommunenummer;bekymringsmeldingId\n' : 'mottatt;kommunenummer\n';
  for (const { receivedMs, municipality, id } of entries) {
    yield `${utc(receivedMs)};${municipality}${withIds ? `;${id}` : ''}\n`;
  }
}

/** To the second, with its zone, so that no tool has to guess one. */
function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < 10_000) continue;
    writeSync(file, waiting.join(''));
    waiting = [];
  }
  writeSync(file, waiting.join(''));
  closeSync(file);
}
