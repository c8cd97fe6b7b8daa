/**
 * A national portal log of so many messages over the 356 municipalities of 2020, and two registers made of it: one
 * with ids, one with times alone. Norwegian time without offsets, so that October's hour occurs twice here too. What
 * was lost is not in the registers; they are a few minutes late, now and then many hours, and hold entries of other
 * channels. All drawn from one seed: the same size gives the same bytes on every machine.
 */
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Random } from '#local/sample/random.ts';
import { randomFor } from '#local/sample/random.ts';
import { hourMs } from '#domain/time/norwegian-time.ts';
import { countsByHour } from './hours.ts';
import { LineWriter } from './line-writer.ts';
import { municipalityDrawer } from './places.ts';

export interface World {
  readonly portal: string;
  readonly registerWithIds: string;
  readonly registerWithTimes: string;
  readonly messages: number;
  readonly lost: number;
  readonly entries: number;
}

/** Both logs and the declared coverage: from the first day of the one to the last of the other. */
export const firstDay = '2020-09-01';
export const lastDay = '2023-06-30';

const lostShare = 0.0034;
const lateShare = 0.002;
const otherChannelShare = 0.12;
const fewestDelayMs = 2000;
const meanDelayMs = 4 * 60_000;
const mostDelayMs = 50 * 60_000;

interface Entry {
  readonly receivedMs: number;
  readonly municipality: string;
  /** Null: of another channel. */
  readonly id: Uint32Array | null;
}

export function writeWorld(folder: string, messages: number): World {
  mkdirSync(folder, { recursive: true });
  const paths = {
    portal: join(folder, 'portal.csv'),
    registerWithIds: join(folder, 'register-ids.csv'),
    registerWithTimes: join(folder, 'register-times.csv'),
  };
  const random = randomFor(1, `engine ${String(messages)}`);
  const drawMunicipality = municipalityDrawer(random);
  const portal = new LineWriter(paths.portal, 'innsendt;kommunenummer;bekymringsmeldingId');
  const registers = new Registers(paths.registerWithIds, paths.registerWithTimes);
  let lost = 0;
  for (const { fromMs, count } of countsByHour(messages, firstDay, lastDay)) {
    const offsets = Float64Array.from({ length: count }, () => random.integer(hourMs)).sort();
    for (const offset of offsets) {
      const sentMs = fromMs + offset;
      const municipality = drawMunicipality();
      const id = uuidWords(random);
      portal.time(sentMs, true);
      portal.text(`;${municipality};`);
      portal.uuid(id);
      portal.endRow();
      if (random.chance(lostShare)) lost++;
      else registers.wait({ receivedMs: sentMs + delayMs(random), municipality, id });
      if (random.chance(otherChannelShare)) {
        registers.wait({ receivedMs: sentMs + random.integer(hourMs), municipality, id: null });
      }
    }
    registers.writeBefore(fromMs + hourMs);
  }
  registers.writeBefore(Infinity);
  portal.close();
  registers.close();
  return { ...paths, messages, lost, entries: registers.entries };
}

/** Both register logs, in order of receipt: an entry waits until no earlier one can come. */
class Registers {
  entries = 0;
  readonly #withIds: LineWriter;
  readonly #withTimes: LineWriter;
  #waiting: Entry[] = [];

  constructor(withIds: string, withTimes: string) {
    this.#withIds = new LineWriter(withIds, 'mottatt;kommunenummer;bekymringsmeldingId');
    this.#withTimes = new LineWriter(withTimes, 'mottatt;kommunenummer');
  }

  wait(entry: Entry): void {
    this.#waiting.push(entry);
  }

  writeBefore(endMs: number): void {
    const due = this.#waiting.filter(({ receivedMs }) => receivedMs < endMs);
    this.#waiting = this.#waiting.filter(({ receivedMs }) => receivedMs >= endMs);
    for (const entry of due.sort((a, b) => a.receivedMs - b.receivedMs)) this.#write(entry);
  }

  close(): void {
    this.#withIds.close();
    this.#withTimes.close();
  }

  #write({ receivedMs, municipality, id }: Entry): void {
    this.entries++;
    for (const register of [this.#withIds, this.#withTimes]) {
      register.time(receivedMs, false);
      register.text(`;${municipality}`);
    }
    this.#withIds.text(';');
    if (id !== null) this.#withIds.uuid(id);
    this.#withIds.endRow();
    this.#withTimes.endRow();
  }
}

function delayMs(random: Random): number {
  if (random.chance(lateShare)) return random.integer(24 * hourMs);
  return Math.min(fewestDelayMs - Math.log(1 - random.next()) * meanDelayMs, mostDelayMs);
}

/** Version 4 (RFC 9562). */
function uuidWords(random: Random): Uint32Array {
  const words = Uint32Array.of(random.bits(), random.bits(), random.bits(), random.bits());
  words[1] = (words[1]! & 0xffff0fff) | 0x4000;
  words[2] = (words[2]! & 0x3fffffff) | 0x80000000;
  return words;
}
