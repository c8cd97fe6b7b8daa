/** The sample's services that show what chance would hardly bring: what their logs and answers say is true of them. */
import { describe, expect, it } from 'vitest';
import { castOf, partsWithLogsSince } from '#local/sample/cast.ts';
import { sampleCountry, type SampleOfService } from '#local/sample/country.ts';
import { chooseServices } from '#local/sample/load.ts';
import { logsSince } from '#local/sample/logs-since.ts';
import { sampleAnswers } from '#local/sample/survey-answers.ts';
import { addDays } from '#domain/time/norwegian-date.ts';
import { reconcileService } from './reconcile-service.ts';
import type { MessageResult, ScopeResult } from './result-schema.ts';

const country = sampleCountry();
const cast = castOf(country, chooseServices(country));
const today = '2023-08-15';
const open: readonly MessageResult['verdict'][] = ['missing', 'contested'];

async function resultOf(service: SampleOfService): Promise<ScopeResult> {
  const logs = service.logs();
  const register = (await logs.registerFile()).bytes;
  const { result } = await reconcileService(service, logs.portalFile.bytes, register, { estimates: false });
  return result!;
}

const lostOf = (service: SampleOfService): number => service.logs().truth.lost.length;

it('has another service for each part', () => {
  const services = Object.values(cast);
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
});

describe('logs that go on', () => {
  it.each(['verified', 'loses-again'] as const)('%s: tell the lost message, and no other', async (part) => {
    const service = cast[part];
    const { portal, register, lost } = logsSince(service, part, today);
    expect(lost).toHaveLength(part === 'loses-again' ? 1 : 0);
    const { channel: _none, ...rules } = service.declared;
    const last = addDays(today, -1);
    const declared = { ...rules, registerFrom: addDays(rules.registerTo, 1), registerTo: last };
    const { result } = await reconcileService(service, portal.file.bytes, register[0]!.file.bytes, {
      declared,
      estimates: false,
    });
    const idsOf = (verdict: string) =>
      result!.messages.filter((message) => message.verdict === verdict).map(({ id }) => id);
    expect(idsOf('registered').length).toBeGreaterThan(10);
    expect(open.flatMap(idsOf)).toEqual(lost);
    expect(idsOf('unchecked')).toEqual([]);
  });

  it.each(partsWithLogsSince)('%s: join what was delivered before, and grow by the day', (part) => {
    const { portal, register } = logsSince(cast[part], part, today);
    const ends = register.map(({ delivery }) => delivery.toMs);
    const starts = register.slice(1).map(({ delivery }) => delivery.fromMs);
    const isInterrupted = part === 'interrupted';
    expect(ends.at(-1)! < portal.delivery.toMs).toBe(isInterrupted);
    expect(starts.filter((fromMs, i) => fromMs > ends[i]!)).toHaveLength(isInterrupted ? 1 : 0);
    const now = Buffer.from(portal.file.bytes);
    const later = Buffer.from(logsSince(cast[part], part, addDays(today, 5)).portal.file.bytes);
    expect(later.subarray(0, now.length).equals(now)).toBe(true);
  });
});

it('one tells of more than its logs can hold, and one denies what they show', async () => {
  const { counts } = await resultOf(cast['tells-more']);
  const told = sampleAnswers(cast['tells-more'], lostOf(cast['tells-more']), 'more')!['not-arrived'];
  const atMost = counts.missing + counts.contested + counts.unchecked;
  expect(told?.kind === 'number' ? told.number : null).toBeGreaterThan(atMost);
  expect((await resultOf(cast.denies)).counts.missingAtLeast).toBeGreaterThan(0);
  const denied = sampleAnswers(cast.denies, lostOf(cast.denies), 'none')!['fault-found'];
  expect(denied).toEqual({ kind: 'choice', choice: 'no' });
});

it('of the verified one every message not found has an id, so that people can settle it', async () => {
  const { messages } = await resultOf(cast.verified);
  const notFound = messages.filter(({ verdict }) => open.includes(verdict));
  expect(notFound.length).toBeGreaterThan(0);
  expect(notFound.filter(({ id }) => id === undefined)).toEqual([]);
});
