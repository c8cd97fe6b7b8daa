import { describe, expect, it, test } from 'vitest';
import { portalLanguages, portalTexts } from '../../texts/portal/languages.ts';
import { dayWords, meaningOf } from './words.ts';

describe.each(portalLanguages)('in %s', (language) => {
  const { alarms: texts } = portalTexts(language);
  const date = '5. juni';

  test('silence has the first day that is not covered, and a gap goes on from its day', () => {
    expect(dayWords('silence', texts)({ date })).toBe('Første dag: 5. juni.');
    expect(dayWords('gap', texts)({ date })).toMatch(/^Fr[aå] og med 5[.] juni[.]$/);
    expect(dayWords('missing-message', texts)({ date })).toBe('Dag: 5. juni.');
  });

  it('never says that no delivery covers a day that one covers in part', () => {
    expect(meaningOf({ kind: 'silence', date: '2023-06-05' }, texts)).toMatch(
      / ikk?j?e he(le|ile) dagen og ti/,
    );
  });

  it('speaks of "this day" only to who is told the day', () => {
    const kind = 'missing-message';
    expect(meaningOf({ kind, date: '2023-06-05' }, texts)).toMatch(/denne dagen/);
    expect(meaningOf({ kind }, texts)).not.toMatch(/denne dagen/);
  });

  it('does not promise the country that every alarm lapses by itself', () => {
    expect(texts.introNational).toMatch(/lukk(es|a) med e(n|in) grunn/);
  });
});
