import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countOperations } from './operations.ts';
import { monthOf, pricesSchema } from './price.ts';

const prices = pricesSchema.parse(JSON.parse(readFileSync('test/cost/example.json', 'utf8')));
const none = {
  documentReads: 0,
  documentWrites: 0,
  documentLists: 0,
  blobReads: 0,
  blobWrites: 0,
  blobLists: 0,
  messages: 0,
};

it('a month is what is counted, times how often, times its price, and at least what stands ready', () => {
  const small = {
    ...prices,
    country: { municipalities: 2, scopes: 12 },
    deliveriesPerDay: 1,
    functions: { ...prices.functions, secondsEach: 0, millionExecutions: 0 },
    fixed: { site: 9 },
  };
  const counted = { delivery: { ...none, blobWrites: 10 }, idleMinute: { ...none, documentReads: 1 } };
  const { counts, requestUnits, costs, total } = monthOf(counted, small);
  expect(counts.blobWrites).toBe(12 * (365 / 12) * 10);
  expect(requestUnits).toBe(730 * 60);
  expect(costs['blobs']).toBeCloseTo((3650 * 0.065) / 10_000, 9);
  expect(costs['Cosmos DB']).toBeCloseTo(10 * 0.012 * 730, 9);
  expect(total).toBeCloseTo(costs['blobs']! + costs['Cosmos DB']! + 9, 9);
});

it('beyond what stands ready, Cosmos DB is paid by what is asked of it', () => {
  const many = { delivery: { ...none, documentWrites: 1_000_000 }, idleMinute: none };
  const { requestUnits, costs } = monthOf(many, prices);
  expect(costs['Cosmos DB']).toBeCloseTo((requestUnits / 3600 / 100) * 0.012, 3);
});

it('counts what the use cases ask: a delivery costs, and an idle minute little', async () => {
  const { delivery, idleMinute } = await countOperations();
  for (const count of Object.values(delivery)) expect(count).toBeGreaterThan(0);
  expect(idleMinute.documentWrites).toBeLessThanOrEqual(1);
  expect(idleMinute.blobWrites).toBeLessThanOrEqual(1);
  expect(idleMinute.documentReads).toBeLessThan(delivery.documentReads);
});
