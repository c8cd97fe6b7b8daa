import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { sampleCountry, type SampleCountry } from './country.ts';
import { sampleServices } from './services.ts';

/** Changes when any byte of any file does. If that was meant, put the new one here. */
const pinnedHash = '431d3b4fe2cb3e030e1ecdf73188e7dbf754366912b9885638f84aff409ff0f5';

const seeds = [2023, 1, 2, 3, 4];

describe('sampleServices', () => {
  it.each(seeds)('serves every municipality once, with seed %i', (seed) => {
    const services = sampleServices(seed);
    expect(services).toHaveLength(244);
    const units = services.flatMap(({ municipalities, districts }) =>
      districts ? districts.map((district) => `${municipalities[0]}/${district}`) : municipalities,
    );
    expect(new Set(units).size).toBe(units.length);
    expect(units).toHaveLength(355 + 15);
    const served = new Set(services.flatMap(({ municipalities }) => municipalities));
    expect([...served].sort()).toEqual(municipalitiesFrom2020.map(({ number }) => number).sort());
  });

  it.each(seeds)('has 242 municipalities on Visma Familia, with seed %i', (seed) => {
    const familia = sampleServices(seed).filter(({ caseSystem }) => caseSystem === 'Visma Familia');
    expect(new Set(familia.flatMap(({ municipalities }) => municipalities)).size).toBe(242);
  });

  it('joins neighbours of one county only', () => {
    const countyOf = new Map(municipalitiesFrom2020.map(({ number, county }) => [number, county]));
    for (const { municipalities } of sampleServices()) {
      expect(new Set(municipalities.map((number) => countyOf.get(number))).size).toBe(1);
    }
  });

  it('numbers the organisations', () => {
    expect(sampleServices().map(({ organisationIndex }) => organisationIndex)).toEqual([
      ...Array(244).keys(),
    ]);
  });
});

describe('sampleCountry', () => {
  it('refuses a scale that has no room for the losses', () => {
    expect(() => sampleCountry(2023, { scale: 0.05 })).toThrow(RangeError);
    expect(() => sampleCountry(2023, { scale: Number.NaN })).toThrow(RangeError);
  });

  it.each(seeds)('loses 63 messages in 22 municipalities on Visma Familia, with seed %i', (seed) => {
    const country = sampleCountry(seed, { scale: 0.2 });
    const truth = country.truth();
    expect(truth.lost).toBe(63);
    expect(truth.municipalities).toHaveLength(22);
    expect(Math.abs(truth.sent - 30_000)).toBeLessThan(150);
    const losing = country.services.filter(({ id }) => truth.services[id]!.lost.length > 0);
    expect(new Set(losing.map(({ caseSystem }) => caseSystem))).toEqual(new Set(['Visma Familia']));
    expect(losing.some(({ municipalities }) => municipalities.length > 1)).toBe(true);
    const traps = country.services.filter(({ id }) => truth.services[id]!.trap);
    expect(traps).toHaveLength(3);
    expect(traps.filter((service) => losing.includes(service))).toEqual([]);
  });

  it('has 150,000 messages, more from year to year, and fewer in July and on Sundays', () => {
    const times: Date[] = [];
    for (const service of sampleCountry().services) {
      for (const { message, atMs } of service.logs().portalRows) {
        if (atMs === message.sentMs) times.push(new Date(atMs));
      }
    }
    expect(Math.abs(times.length - 150_000)).toBeLessThan(500);
    const inMonth = (year: number, month: number) =>
      times.filter((time) => time.getUTCFullYear() === year && time.getUTCMonth() === month - 1).length;
    expect(inMonth(2021, 5)).toBeGreaterThan(inMonth(2020, 10));
    expect(inMonth(2022, 11)).toBeGreaterThan(inMonth(2021, 11));
    expect(inMonth(2022, 7)).toBeLessThan(0.6 * inMonth(2022, 6));
    const onWeekday = (weekday: number) => times.filter((time) => time.getUTCDay() === weekday).length;
    expect(onWeekday(0)).toBeLessThan(0.2 * onWeekday(2));
    const atNight = times.filter((time) => time.getUTCHours() < 4).length;
    expect(atNight).toBeGreaterThan(500);
    expect(atNight).toBeLessThan(5000);
  });

  it('writes every kind of log, encoding, separator and file type', async () => {
    const country = sampleCountry(2023, { scale: 0.1 });
    expect(new Set(country.services.map(({ kind }) => kind)).size).toBe(11);
    const files = await Promise.all(country.services.map((service) => service.logs().registerFile()));
    const begins = (bytes: readonly number[]) =>
      files.filter((file) => bytes.every((byte, index) => file.bytes[index] === byte)).length;
    expect(begins([0x50, 0x4b, 3, 4])).toBeGreaterThan(5);
    expect(begins([0xef, 0xbb, 0xbf])).toBeGreaterThan(5);
    expect(begins([0xff, 0xfe])).toBeGreaterThan(5);
    const texts = files.map((file) => Buffer.from(file.bytes).toString('latin1'));
    for (const sign of ['\t', ';', ',', '\r\n', 'M\u00f8te', 'M\u00c3\u00b8te']) {
      expect(
        texts.some((text) => text.includes(sign)),
        JSON.stringify(sign),
      ).toBe(true);
    }
  });

  it('is the same to the byte whenever it is made, and as it was', async () => {
    const first = await hashOf(sampleCountry(2023, { scale: 0.1 }));
    expect(await hashOf(sampleCountry(2023, { scale: 0.1 }))).toBe(first);
    expect(await hashOf(sampleCountry(2024, { scale: 0.1 }))).not.toBe(first);
    expect(first).toBe(pinnedHash);
  });

  it('cuts a large national log into files by time that hold all of it', () => {
    const country = sampleCountry(2023, { scale: 3 });
    const { portalParts, services } = country;
    expect(portalParts.length).toBeGreaterThan(1);
    for (const [index, part] of portalParts.slice(1).entries())
      expect(part.fromMs).toBe(portalParts[index]!.toMs);
    const some = services.filter(({ id }) => id.startsWith('46'));
    for (const service of some) {
      const logs = service.logs();
      const lines = service
        .nationalRows(logs)
        .map((rows) => Buffer.from(rows).toString('utf8').split('\r\n').length - 1);
      expect(lines.reduce((sum, count) => sum + count, 0)).toBe(logs.portalRows.length);
    }
  });
});

async function hashOf(country: SampleCountry): Promise<string> {
  const hash = createHash('sha256');
  for (const part of country.portalParts) hash.update(country.portalFile(part).bytes);
  for (const service of country.services) {
    const logs = service.logs();
    hash.update(logs.portalFile.bytes);
    hash.update((await logs.registerFile()).bytes);
    hash.update(JSON.stringify([logs.truth, service.declared]));
  }
  return hash.digest('hex');
}
