import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import { exampleMunicipalities } from './example-municipalities.ts';

type Totals = NonNullable<PublicSnapshot['totals']>;
const hiddenTotal = (area: string, places: number): Totals[number] => ({
  area,
  places,
  atLeast: null,
  isExact: false,
  withheld: ['few-hidden', 'few-messages'],
});

const releaseFile = (name: string, mediaType: string, sizeBytes: number) => ({
  name,
  mediaType,
  sizeBytes,
  sha256: name.length.toString(16).padStart(2, '0').repeat(32),
});
const releaseFiles = (number: number) => [
  releaseFile('kommuner.csv', 'text/csv; charset=utf-8', 41_203),
  releaseFile('kommuner.parquet', 'application/vnd.apache.parquet', 9_841),
  releaseFile(`avstem-utgivelse-${String(number)}.zip`, 'application/zip', 183_204),
];

/** A few municipalities in each state; all others have delivered no logs. */
export const exampleSnapshot: PublicSnapshot = {
  schemaVersion: 2,
  sample: true,
  incident: { id: 'visma-familia-2023', caseSystem: 'Visma Familia', from: '2020-09-01', to: '2023-05-31' },
  asOf: '2023-06-14T10:05:00Z',
  referenceCheck: { confirmedOn: '2023-06-09' },
  totals: [
    hiddenTotal('0301', 2),
    hiddenTotal('03', 2),
    { area: '15', places: 1, atLeast: 0, isExact: true, withheld: [] },
    { area: '46', places: 1, atLeast: 21, isExact: true, withheld: [] },
    hiddenTotal('54', 1),
    { area: 'no', places: 5, atLeast: 23, isExact: false, withheld: ['few-hidden'] },
  ],
  releases: [
    {
      number: 1,
      releasedAt: '2023-06-13T08:00:00Z',
      files: releaseFiles(1),
      withdrawn: { reason: 'wrong-figures', at: '2023-06-14T07:30:00Z' },
    },
    { number: 2, releasedAt: '2023-06-14T08:00:00Z', files: releaseFiles(2) },
  ],
  municipalities: exampleMunicipalities,
};
