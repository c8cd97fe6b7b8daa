import { describe, expect, it, test } from 'vitest';
import type { ApprovedNotice } from '../notice.ts';
import { publicNoticesAt } from '../public-state.ts';
import { frame } from '../testing/frame.ts';
import { toHtml } from './element.ts';
import { journalHtml } from './journal.ts';
import type { JournalSource } from './journal.ts';
import { noticePage } from './notice-page.ts';

const notice: ApprovedNotice = {
  ...frame,
  ...{ id: 'n-7', order: 1, reconciliation: 'r-1', checkedFrom: '2023-03-01', checkedTo: '2023-03-31' },
  municipalities: ['1804', '1811'].map((municipality) => ({
    ...{ municipality, windows: [], withdrawn: [], notFoundAtLeast: 0 as const },
  })),
  ...{ hidden: [], draftedBy: 'person-a', draftedAtMs: Date.UTC(2023, 5, 12, 22, 30) },
  ...{ approvedBy: 'person-b', approvedAtMs: Date.UTC(2023, 5, 14, 10) },
};
const sourceOf = (over: Partial<ApprovedNotice> = {}, rest: Partial<JournalSource> = {}): JournalSource => {
  const one = { ...notice, ...over };
  return {
    service: { name: 'Bodø & Bindal', scope: '1804+1811' },
    ...{
      approver: null,
      districts: [],
      notice: one,
      shown: publicNoticesAt(one, [one], 0),
      figuresSha256: 'ab12',
    },
    ...rest,
  };
};
const factsOf = (html: string): [string, string][] =>
  [...html.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, name, value]) => [name!, value!]);
const facts = (over: Partial<ApprovedNotice> = {}, rest: Partial<JournalSource> = {}) =>
  Object.fromEntries(factsOf(journalHtml(sourceOf(over, rest))));

describe('the journal’s copy', () => {
  const html = journalHtml(sourceOf());

  it('tells what it is, by whom it was decided and what it rests on, and never which person', () => {
    expect(factsOf(html)).toEqual([
      ['Tjeneste', 'Bodø &amp; Bindal (1804+1811)'],
      ['Versjon', '1'],
      ['Dager som er kontrollert', '1. mars 2023 til 31. mars 2023'],
      ['Utkast laget', '13. juni 2023 (2023-06-12T22:30:00.000Z). Av en ansatt i tjenesten.'],
      ['Godkjent', '14. juni 2023 (2023-06-14T10:00:00.000Z). Av en annen ansatt i tjenesten.'],
      ['Avstemmingen den bygger på', 'r-1'],
      ['Kunngjøringens id', 'n-7'],
      ['SHA-256 av dagene og tallene', 'ab12'],
    ]);
    expect(html).not.toContain('person-');
  });

  it('is one document that fetches nothing', () => {
    const lines = html.split('\n');
    expect(lines[0]).toBe('<!doctype html>');
    expect(lines[1]).toBe('<html lang="nb">');
    expect(lines[2]).toBe(
      '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
        '<title>Kunngjøring fra Bodø &amp; Bindal</title>',
    );
    expect(lines[3]).toMatch(/^<style>body\{font:/);
    expect(html).toMatch(/\}\}<\/style><\/head>\n<body><h1>Kunngjøring fra Bodø &amp; Bindal<\/h1><p>/);
    expect(html).toMatch(/<p>Kopi til journalen av [^<]*<\/p><dl><dt>/);
    expect(html).toContain('</dd><dt>Versjon</dt>');
    expect(html).toContain('</dd></dl>\n<h2>Bodø (1804)</h2><article ');
    expect(html).not.toMatch(/<(script|link|img)|src=|url\(/);
    expect(html.endsWith('</article>\n</body></html>\n')).toBe(true);
  });

  it('has each municipality’s notice as it was published', () => {
    for (const [number, name] of [
      ['1804', 'Bodø'],
      ['1811', 'Bindal'],
    ] as const) {
      const { [number]: shown } = sourceOf().shown;
      const page = toHtml(noticePage(shown!, { prefix: `k-${number}-`, level: 3 }));
      expect(html).toContain(`<h2>${name} (${number})</h2>${page}`);
    }
  });

  it('is the same bytes for the same source', () => expect(journalHtml(sourceOf())).toBe(html));
});

test.each([
  [{ kind: 'bufdir' }, null, 'Av en ansatt i Bufdir.'],
  [{ kind: 'service', scope: '1103' }, 'Stavanger', 'Av en ansatt i en annen tjeneste: Stavanger.'],
  [{ kind: 'service', scope: '1103' }, null, 'Av en ansatt i en annen tjeneste: .'],
] as const)('approved by %j of %s', (asked, approver, told) => {
  expect(facts({ asked }, { approver })['Godkjent']).toBe(
    `14. juni 2023 (2023-06-14T10:00:00.000Z). ${told}`,
  );
});

test('a version that replaced another says why', () => {
  expect(facts({ cause: 'mistake' })).toMatchObject({
    'Hvorfor den forrige versjonen ble erstattet': 'En feil i kunngjøringen er rettet.',
  });
});

test('what could not be checked rests on nothing', () => {
  const { checkedFrom: _from, checkedTo: _to, ...nothing } = notice;
  const told = (over: Partial<ApprovedNotice>) =>
    factsOf(journalHtml({ ...sourceOf(), notice: { ...nothing, ...over } })).map(([name]) => name);
  const without = [
    'Tjeneste',
    'Versjon',
    'Utkast laget',
    'Godkjent',
    'Kunngjøringens id',
    'SHA-256 av dagene og tallene',
  ];
  expect(told({ reconciliation: '' })).toEqual(without);
  expect(told({ reconciliation: '', checkedFrom: '2023-03-01' })).toEqual(without);
  expect(told({ reconciliation: '', checkedTo: '2023-03-01' })).toEqual(without);
});

test('of no municipality it is version 1, and a district has its own place', () => {
  expect(facts({}, { shown: {} })['Versjon']).toBe('1');
  const { '1804': shown } = sourceOf().shown;
  const html = journalHtml(sourceOf({}, { shown: { '0301': { ...shown!, version: 3 } }, districts: ['05'] }));
  expect(Object.fromEntries(factsOf(html))['Versjon']).toBe('3');
  expect(html).toContain('<h2>Oslo (0301)</h2><article class="notice" lang="nb" id="k-0301-kunngjoring">');
});
