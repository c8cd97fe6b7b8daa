/** A notice, and a translation that fits it. Its words are only words: tests need no Sámi, and none is made up. */
import type { PublicNotice } from '../../public-snapshot.ts';
import { askedParts, samiValues } from '../parts.ts';
import type { SamiPart } from '../parts.ts';

export function exampleNotice(change: Partial<PublicNotice> = {}): PublicNotice {
  return {
    version: 2,
    publishedAt: '2023-06-13T22:30:00.000Z',
    checkedFrom: '2020-09-01',
    checkedTo: '2023-05-31',
    windows: [
      { from: '2021-01-04', to: '2021-01-10' },
      { from: '2022-11-28', to: '2022-12-11' },
    ],
    notFoundAtLeast: '1-3',
    withdrawn: [],
    contact: { name: 'Barnevernstenesta', telephone: '72 00 00 00' },
    hours: 'not-told',
    measures: [],
    language: 'nn',
    history: [],
    ...change,
  };
}

/** Exactly what the version asks for. @param word told apart from another text */
export function exampleParts(notice: PublicNotice, word = 'teaksta'): SamiPart[] {
  return askedParts(notice).map(({ part, values }) => ({
    part,
    heading: `Bajilčála ${word}`,
    text: [word, ...values.map((value) => `{${samiValues[value]}}`)].join(' '),
  }));
}
