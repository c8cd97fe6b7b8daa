import { describe, expect, test } from 'vitest';
import { noticeWords } from '#domain/notice/words/words.ts';
import publicTexts from '../nn.json' with { type: 'json' };
import { portalLanguages, portalTexts } from './languages.ts';

describe.each(portalLanguages)('the portal in %s', (language) => {
  test('has every text, and never says that a message is lost', () => {
    const said = JSON.stringify(portalTexts(language));
    expect(said).not.toMatch(/\b(tap(t|te|et)|mist(et|a))\b|forsvunn/i);
  });
});

test('in nynorsk the range is said of messages, and a figure is a neuter', () => {
  const { oneToThree } = noticeWords.nn;
  expect(JSON.stringify(publicTexts)).toContain(`tal frå éin til tre viser vi som «${oneToThree}»`);
  expect(portalTexts('nn').notice.form.ownNumbersHint).toMatch(/^Tal frå éin til tre /);
});
