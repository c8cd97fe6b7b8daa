import type { Notice } from '../notice.ts';

/** What every notice has, and tests of its figures and its state are not about. */
export const frame: Pick<Notice, 'contact' | 'language' | 'hours' | 'measures' | 'asked' | 'replaces'> = {
  contact: { name: 'Barnevernstjenesten', telephone: '00 00 00 00' },
  language: 'nb',
  hours: 'not-told',
  measures: [],
  asked: { kind: 'own' },
  replaces: null,
};
