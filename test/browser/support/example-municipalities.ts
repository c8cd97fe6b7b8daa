import type { PublicNotice, PublicSnapshot } from '#domain/notice/public-snapshot.ts';

const choices: Pick<PublicNotice, 'withdrawn' | 'hours' | 'measures' | 'language'> = {
  withdrawn: [],
  hours: 'not-told',
  measures: [],
  language: 'nb',
};

const notice = (own: Pick<PublicNotice, 'windows' | 'notFoundAtLeast'>): PublicNotice => ({
  ...choices,
  version: 1,
  publishedAt: '2023-06-12T09:00:00Z',
  checkedFrom: '2021-01-01',
  checkedTo: '2023-05-31',
  contact: { name: 'Barnevernstjenesten', telephone: '22 00 00 00' },
  history: [],
  ...own,
});

/** A municipality's own text, in words that the site has in Northern Sámi: none is made up here. */
const samiParts: NonNullable<NonNullable<PublicNotice['sami']>[number]['parts']> = [
  {
    part: 'known',
    heading: 'Dieđut gielddaid birra',
    text: 'Dieđáhusat mánáidsuodjalussii: {antall}. ({fra} – {til}, {dato})',
  },
  { part: 'days', heading: 'Gielda gos mánná orru', text: 'Ii doppe gos don ieš orut dahje barggat.' },
  { part: 'report', heading: 'Dieđáhusat', text: 'Dieđáhusat mánáidsuodjalussii: {lenke}, {telefon}' },
  { part: 'urgent', heading: 'Veahkki', text: 'Veahkki: {politi}, {alarmtelefon}' },
  { part: 'contact', heading: 'Gielda', text: 'Gielda: {navn}, {telefon}' },
];

/** A few in each state. */
export const exampleMunicipalities: PublicSnapshot['municipalities'] = [
  {
    number: '4601',
    state: 'messages-missing',
    since: '2023-06-12T08:15:00Z',
    notice: {
      ...choices,
      version: 2,
      publishedAt: '2023-06-14T08:15:00Z',
      checkedFrom: '2020-09-01',
      checkedTo: '2023-05-31',
      windows: [
        { from: '2021-01-04', to: '2021-01-10' },
        { from: '2022-11-28', to: '2022-12-11' },
        { from: '2023-03-01', to: '2023-03-31' },
      ],
      notFoundAtLeast: 21,
      contact: { name: 'Barnevernvakten', telephone: '55 55 55 55' },
      cause: 'new-logs',
      history: [{ version: 1, publishedAt: '2023-06-12T08:15:00Z', cause: 'new-logs' }],
    },
  },
  {
    number: '5430',
    state: 'messages-missing',
    since: '2023-06-13T22:30:00Z',
    notice: {
      ...choices,
      version: 1,
      publishedAt: '2023-06-13T22:30:00Z',
      checkedFrom: '2021-11-01',
      checkedTo: '2023-05-31',
      windows: [{ from: '2022-07-01', to: '2022-12-31' }],
      notFoundAtLeast: '1-3',
      contact: { name: 'Barnevernstjenesten', telephone: '78 00 00 00' },
      history: [],
      sami: [{ language: 'se', forVersion: 1, approvedOn: '2023-06-14', parts: samiParts }],
    },
  },
  {
    number: '1507',
    state: 'nothing-missing',
    since: '2023-06-10T07:00:00Z',
    notice: {
      ...choices,
      version: 1,
      publishedAt: '2023-06-10T07:00:00Z',
      checkedFrom: '2021-03-01',
      checkedTo: '2023-05-31',
      windows: [],
      notFoundAtLeast: 0,
      contact: { name: 'Barnevernstjenesten', telephone: '70 00 00 00' },
      history: [],
    },
  },
  { number: '1818', state: 'nothing-missing', since: '2023-06-09T07:00:00Z' },
  {
    number: '1804',
    state: 'cannot-be-known',
    since: '2023-06-12T09:00:00Z',
    notice: {
      ...choices,
      version: 1,
      publishedAt: '2023-06-12T09:00:00Z',
      unknowable: 'logs-deleted',
      windows: [],
      notFoundAtLeast: 'not-shown',
      contact: { name: 'Barnevernstjenesten', telephone: '75 00 00 00' },
      history: [],
    },
  },
  {
    number: '1108',
    state: 'messages-missing',
    since: '2023-06-13T09:00:00Z',
    notice: {
      ...choices,
      version: 2,
      publishedAt: '2023-06-13T09:00:00Z',
      checkedFrom: '2021-01-01',
      checkedTo: '2023-05-31',
      windows: [{ from: '2022-05-01', to: '2022-05-31' }],
      notFoundAtLeast: '1-3',
      contact: { name: 'Barnevernstjenesten', telephone: '51 00 00 00' },
      cause: 'closed',
      closed: 'all-settled',
      history: [{ version: 1, publishedAt: '2023-06-12T09:00:00Z', cause: 'closed' }],
    },
  },
  {
    number: '5025',
    state: 'messages-missing',
    since: '2023-06-14T07:00:00Z',
    notice: {
      ...choices,
      version: 2,
      publishedAt: '2023-06-14T07:00:00Z',
      checkedFrom: '2021-01-01',
      checkedTo: '2023-05-31',
      windows: [{ from: '2022-02-01', to: '2022-02-28' }],
      notFoundAtLeast: '1-3',
      contact: { name: 'Barnevernstjenesten', telephone: '72 00 00 00' },
      cause: 'contact-changed',
      history: [{ version: 1, publishedAt: '2023-06-13T07:00:00Z', cause: 'contact-changed' }],
      sami: [{ language: 'sma', forVersion: 1, approvedOn: '2023-06-13' }],
    },
  },
  { number: '1515', state: 'checking', since: '2023-06-08T12:00:00Z' },
  { number: '3018', state: 'checking', since: '2023-06-08T12:00:00Z' },
  {
    number: '0301',
    state: 'messages-missing',
    since: '2023-06-11T09:00:00Z',
    districts: [
      {
        district: '05',
        state: 'messages-missing',
        since: '2023-06-11T09:00:00Z',
        notice: notice({ windows: [{ from: '2023-03-01', to: '2023-03-31' }], notFoundAtLeast: '1-3' }),
      },
      {
        district: '15',
        state: 'messages-missing',
        since: '2023-06-12T09:00:00Z',
        notice: notice({ windows: [{ from: '2023-03-01', to: '2023-03-31' }], notFoundAtLeast: 0 }),
      },
      { district: '01', state: 'checking', since: '2023-06-10T09:00:00Z' },
      { district: '02', state: 'not-answered' },
    ],
  },
];
