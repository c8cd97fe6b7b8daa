import { expect, it } from 'vitest';
import { portalLogOf, registerLogOf, SharedIds } from '../delivery/part-rows.ts';
import { namedDelay } from '../time/delay.ts';
import { RowKind } from '../logs/log-tables.ts';
import { reconcile } from './reconcile.ts';

const hour = 3_600_000;
const day = (n: number): number => Date.UTC(2023, 0, n);

it('a message that reaches into a gap of the register is unchecked, never missing', () => {
  const ids = new SharedIds();
  const sent = [day(2), day(5), day(10) - hour / 2, day(12)];
  const rows = sent.map((from, i) => {
    const place = { municipality: 4601, district: 0, byLetter: 0 };
    return { rowNumber: i + 2, sentFrom: from, sentTo: from, id: `m-${String(i)}`, ...place };
  });
  const entry = {
    rowNumber: 2,
    receivedFrom: day(2),
    receivedTo: day(2),
    dateOnly: 0,
    sentFrom: null,
    sentTo: null,
    count: 1,
    kind: RowKind.entry,
    id: null,
    municipality: 0,
    district: 0,
  };
  const stretches = [
    { from: day(1), to: day(4) - 1 },
    { from: day(10), to: day(20) - 1 },
  ];
  const { scopes } = reconcile(portalLogOf(rows, ids), registerLogOf([entry], ids), ids, {
    units: [{ municipality: 4601, district: null }],
    clockSkew: { text: 'PT5M', ms: 300_000 },
    maxDelay: namedDelay('PT1H'),
    registerFrom: stretches[0]!.from,
    registerTo: stretches[1]!.to,
    stretches,
  });
  expect([...scopes[0]!.messages].map(({ verdict }) => verdict)).toEqual([
    'explained',
    'unchecked',
    'unchecked',
    'missing',
  ]);
  expect(scopes[0]!.coverage).toMatchObject({ declared: true, stretches });
});
