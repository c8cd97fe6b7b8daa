import { expect, test } from 'vitest';
import type { Verdict } from '../reconcile/result.ts';
import { sincePublished } from './since-published.ts';

const approvedAtMs = Date.parse('2023-06-14T10:00:00Z');
const message = (municipality: string, minutesAfter: number, verdict: Verdict) => {
  const fromMs = approvedAtMs + minutesAfter * 60_000;
  return { municipality, fromMs, toMs: fromMs, verdict };
};

test('counts what was sent after the notice, by municipality, and what of it is not found', () => {
  const noticed = (municipality: string) => ({
    municipality,
    windows: [],
    withdrawn: [],
    notFoundAtLeast: 0 as const,
  });
  const messages = [
    message('1804', -1, 'missing'),
    message('1804', 1, 'missing'),
    message('1804', 2, 'contested'),
    message('1804', 3, 'registered'),
    message('1811', 4, 'unchecked'),
  ];
  const notice = { approvedAtMs, municipalities: [noticed('1804'), noticed('1811')] };
  expect(sincePublished(notice, { summary: null }, messages)).toEqual({
    publishedAt: '2023-06-14T10:00:00.000Z',
    knownTo: null,
    municipalities: [
      { municipality: '1804', sent: 3, notFound: 2 },
      { municipality: '1811', sent: 1, notFound: 0 },
    ],
  });
});

test('knows as far as the portal’s log reaches, and a message of the very moment is no newer one', () => {
  const municipalities = [{ municipality: '1804', windows: [], withdrawn: [], notFoundAtLeast: 0 as const }];
  const of = (
    portalCoverage: { from: number; to: number } | null,
    ...messages: ReturnType<typeof message>[]
  ) => sincePublished({ approvedAtMs, municipalities }, { summary: { portalCoverage } as never }, messages);
  expect(of({ from: 0, to: approvedAtMs + 1 }).knownTo).toBe('2023-06-14T10:00:00.001Z');
  expect(of(null).knownTo).toBeNull();
  expect(of(null, message('1804', 0, 'missing')).municipalities[0]!.sent).toBe(0);
});
