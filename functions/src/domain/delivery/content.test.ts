/** What makes a delivery the same as another, where its period ends, and what is told when its log was deleted. */
import { describe, expect, it } from 'vitest';
import { deliveryContent, uploadContent } from './content-id.ts';
import {
  deletionRequestSchema,
  deletionSchema,
  deletionViewSchema,
  toldDeletion,
  toldDeletionSchema,
} from './deletion.ts';
import { declarationSchema, faultsSchema, isInPeriod } from './delivery.ts';
import type { Declaration } from './delivery.ts';
import { readPeriodEnd } from './period-end.ts';

const declaration: Declaration = {
  side: 'register',
  scope: '4601',
  fromMs: 1000,
  toMs: 2000,
  maxDelay: 'PT1H',
  clockSkew: 'PT5M',
  channels: ['Portal'],
};
const sha256 = 'a'.repeat(64);

describe('the same bytes under the same declaration', () => {
  const others: [string, Partial<Declaration>][] = [
    ['side', { side: 'portal' }],
    ['scope', { scope: '4602' }],
    ['first instant', { fromMs: 999 }],
    ['end', { toMs: 2001 }],
    ['delay', { maxDelay: 'PT2H' }],
    ['clock skew', { clockSkew: 'PT0S' }],
    ['channels', { channels: null }],
  ];

  it('are the same delivery, and each declaration or file of another kind is another', () => {
    const texts = [{}, ...others.map(([, other]) => other)].flatMap((change) => [
      deliveryContent({ ...declaration, ...change }, sha256),
      deliveryContent({ ...declaration, ...change }, 'b'.repeat(64)),
      uploadContent({ ...declaration, ...change }, sha256),
    ]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(deliveryContent({ ...declaration }, sha256)).toBe(texts[0]);
  });

  it('have the id that deliveries already stored have', () => {
    const text = `["register","4601",1000,2000,"PT1H","PT5M",["Portal"],"${sha256}"]`;
    expect(deliveryContent(declaration, sha256)).toBe(text);
    expect(uploadContent(declaration, sha256)).toBe(JSON.stringify(['parts-1', text]));
  });

  it('a declaration is whole in its schema', () => {
    expect(declarationSchema.parse(declaration)).toStrictEqual(declaration);
  });
});

it('a period holds its first instant, and not its end', () => {
  expect([999, 1000, 1999, 2000].map((ms) => isInPeriod(declaration, ms))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('an end of a declared period', () => {
  it.each([
    ['2023-06-01', 'from', '2023-05-31T22:00:00.000Z'],
    ['2023-06-01', 'to', '2023-06-01T22:00:00.000Z'],
    ['2023-03-26', 'to', '2023-03-26T22:00:00.000Z'],
    ['2023-06-01T14:05', 'from', '2023-06-01T12:05:00.000Z'],
    ['2023-06-01T14:05', 'to', '2023-06-01T12:05:00.000Z'],
  ] as const)('%s as its %s is %s', (text, end, instant) => {
    expect(new Date(readPeriodEnd(text, end)!).toISOString()).toBe(instant);
  });

  it('is none where it is no time', () => {
    expect(readPeriodEnd('i går', 'from')).toBeNull();
  });
});

describe('a log that was deleted', () => {
  const deletion = { delivery: 'd-1', reason: 'wrong-file' as const, by: 'person-a', atMs: 1000 };

  it('is told with why and when, and not by whom', () => {
    const told = toldDeletion(deletion);
    expect(told).toEqual({ reason: 'wrong-file', at: '1970-01-01T00:00:01.000Z' });
    expect(toldDeletionSchema.parse(told)).toEqual(told);
    expect(deletionSchema.parse(deletion)).toStrictEqual(deletion);
    const { by: _by, ...shown } = { ...deletion, isGone: true };
    expect(deletionViewSchema.parse({ ...deletion, isGone: true })).toStrictEqual(shown);
  });

  it('a person asks with a reason of theirs, and not with the rule’s', () => {
    expect(deletionRequestSchema.parse({ reason: 'asked-by-controller' })).toEqual({
      reason: 'asked-by-controller',
    });
    for (const wrong of [{ reason: 'period-over' }, {}, { reason: 'wrong-file', by: 'a' }])
      expect(deletionRequestSchema.safeParse(wrong).success).toBe(false);
  });
});

it('faults are listed with their row, column and text, and counted', () => {
  const fault = { file: 'portal', row: 2, column: 'sendt', code: 'time-unreadable', text: 'Rad 2' };
  const faults = { list: [fault, { code: 'time-unreadable', text: 'En rad' }], total: 9 };
  expect(faultsSchema.parse(faults)).toStrictEqual(faults);
});
