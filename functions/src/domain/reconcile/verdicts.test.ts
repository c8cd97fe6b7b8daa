import { describe, expect, it, test } from 'vitest';
import { Standing } from './matching/classify.ts';
import { hasRunOfMissing, judge, marginsOf, VerdictCode } from './verdicts.ts';

const { explained, contested, missing } = Standing;

it('what was found of the checked messages is told at their places, all others are unchecked', () => {
  const found = {
    standing: Uint8Array.of(explained, missing, contested, explained, explained),
    margin: Uint8Array.of(1, 0, 0, 0, 1),
  };
  const judged = judge(7, 2, Uint32Array.of(0, 2, 3, 4, 6), found);
  const code = VerdictCode;
  expect([...judged.codes]).toEqual([
    code.explained,
    code.unchecked,
    code.missing,
    code.contested,
    code.explained,
    code.unchecked,
    code.explained,
  ]);
  expect([...judged.margin]).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(judged.counts).toEqual({ registered: 2, explained: 3, contested: 1, missing: 1, unchecked: 2 });
  expect(marginsOf(judged)).toEqual({ withMargin: 2, tight: 1 });
});

describe('ten missing in a row', () => {
  const codeOf = {
    m: VerdictCode.missing,
    u: VerdictCode.unchecked,
    e: VerdictCode.explained,
    r: VerdictCode.registered,
  };

  /**
   * @param codes of messages that no id proves: m missing, u unchecked, e explained
   * @param list all in the result's order, r registered
   * @param apartBehind the place behind which a registered message plainly lies
   */
  function isTold(codes: string, list = codes, apartBehind = -1): boolean {
    const asCodes = (text: string): Uint8Array =>
      Uint8Array.from(text, (one) => codeOf[one as keyof typeof codeOf]);
    const judged = {
      codes: asCodes(codes),
      margin: new Uint8Array(codes.length),
      counts: {
        registered: 0,
        explained: 0,
        contested: 0,
        missing: codes.split('m').length - 1,
        unchecked: 0,
      },
    };
    const isApart = (before: number, after: number): boolean => before <= apartBehind && apartBehind < after;
    return hasRunOfMissing(judged, isApart, { codesInOrder: () => asCodes(list) });
  }

  const [nine, ten] = ['m'.repeat(9), 'm'.repeat(10)];
  type Asked = readonly [codes: string, list?: string, apartBehind?: number];
  test.each<readonly [string, Asked, boolean]>([
    ['ten', [ten], true],
    ['nine', [nine], false],
    ['ten with unchecked ones among them', [`mmmmmuum${'u'}mmmm`], true],
    ['nine, an explained one, and more', [`${nine}e${nine}`], false],
    ['an explained one, then ten', [`${nine}e${ten}`], true],
    ['ten, of which the list has a registered one in the middle', [ten, 'mmmmmrmmmmm'], false],
    ['a registered one plainly in the middle, which the list is not asked about', [ten, ten, 4], false],
    ['a registered one plainly after the first, and ten behind it', [`m${ten}`, `mr${ten}`, 0], true],
    [
      'a registered one plainly before the last of ten, and nine behind it',
      [`${nine}${nine}`, `${nine}r${nine}`, 8],
      false,
    ],
    [
      'a registered one plainly before the last of ten, and ten behind it',
      [`${nine}${ten}`, `${nine}r${ten}`, 8],
      true,
    ],
  ])('%s', (_what, asked, expected) => {
    expect(isTold(...asked)).toBe(expected);
  });
});
