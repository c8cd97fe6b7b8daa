import { expect, it } from 'vitest';
import type { Finding } from '../finding/finding.ts';
import type { FindingKind } from '../finding/kinds.ts';
import { findingsPart } from './findings-part.ts';

const message = (nth: number, municipality = '4601') => ({ sentFrom: 1, sentTo: 1, municipality, nth });
const finding = (nth: number, kind: FindingKind, knownOn: string, more: Partial<Finding> = {}): Finding => ({
  message: message(nth),
  finding: kind,
  knownOn,
  recordedBy: 'person',
  recordedAtMs: 7,
  earlier: [],
  ...more,
});

it('counts each message once, by municipality, and what is not settled', () => {
  const part = findingsPart(
    [finding(1, 'in-open-case', '2023-06-01'), finding(2, 'still-lost', '2023-06-02')],
    [message(1), message(2), message(3), message(1, '4602')],
  );
  expect(part.byMunicipality).toMatchObject([
    { municipality: '4601', recovered: 1, stillLost: 1, unsettled: 1 },
    { municipality: '4602', unsettled: 1 },
  ]);
  expect(part).toMatchObject({ versions: 2, atMs: 7 });
});

it('a review that is not done is kept by its last day', () => {
  const again = { receivedOn: '2023-06-05' };
  const part = findingsPart(
    [
      finding(1, 'reported-again', '2023-06-05', again),
      finding(2, 'reported-again', '2023-06-05', again),
      finding(3, 'reported-again', '2023-06-05', { ...again, reviewedOn: '2023-06-06' }),
    ],
    [],
  );
  expect(part.reviews).toEqual([{ municipality: '4601', by: '2023-06-12', messages: 2 }]);
});

it('a correction holds from the day on which it was known', () => {
  const { message: _message, earlier: _earlier, ...before } = finding(1, 'still-lost', '2023-06-01');
  const corrected = finding(1, 'found-after-all', '2023-06-09', { earlier: [before] });
  const { steps } = findingsPart([corrected, finding(2, 'in-open-case', '2023-06-03')], []);
  expect(steps).toEqual([
    { on: '2023-06-01', messages: 1 },
    { on: '2023-06-03', messages: 2 },
    { on: '2023-06-09', messages: 1 },
  ]);
});

it('counts every version, knows when the last was recorded, and stands by municipality', () => {
  const { message: _message, earlier: _earlier, ...before } = finding(1, 'still-lost', '2023-06-01');
  const twice = finding(1, 'in-open-case', '2023-06-02', { earlier: [before, before], recordedAtMs: 3 });
  const part = findingsPart(
    [twice, finding(2, 'still-lost', '2023-06-01')],
    [message(5, '4602'), message(5, '1103')],
  );
  expect(part).toMatchObject({ versions: 4, atMs: 7 });
  expect(part.byMunicipality.map(({ municipality }) => municipality)).toEqual(['1103', '4601', '4602']);
  expect(part.steps).toEqual([{ on: '2023-06-01', messages: 2 }]);
  expect(findingsPart([], [])).toEqual({
    versions: 0,
    atMs: null,
    byMunicipality: [],
    reviews: [],
    steps: [],
  });
});

it('reviews stand by their day, each municipality by itself, and feedback is none of them', () => {
  const again = (nth: number, municipality: string, receivedOn: string) => ({
    ...finding(nth, 'reported-again', receivedOn, { receivedOn, feedbackWanted: true } as Partial<Finding>),
    message: message(nth, municipality),
  });
  const part = findingsPart(
    [again(1, '4602', '2023-06-06'), again(2, '4601', '2023-06-05'), again(3, '1103', '2023-06-05')],
    [],
  );
  expect(part.reviews).toEqual([
    { municipality: '1103', by: '2023-06-12', messages: 1 },
    { municipality: '4601', by: '2023-06-12', messages: 1 },
    { municipality: '4602', by: '2023-06-13', messages: 1 },
  ]);
});
