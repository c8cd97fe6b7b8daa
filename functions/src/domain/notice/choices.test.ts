import { describe, expect, it } from 'vitest';
import { askedSchema, measureSchema, measures, measuresSchema } from './choices.ts';
import { noticeChoicesSchema } from './content.ts';
import { contactSchema } from './notice.ts';

describe('choices', () => {
  it.each([
    [{ kind: 'upgraded', on: '2023-06-01' }, true],
    [{ kind: 'told-authority', on: '2023-06-01' }, true],
    [{ kind: 'upgraded' }, false],
    [{ kind: 'asked-portal' }, true],
    [{ kind: 'asked-portal', on: '2023-06-01' }, false],
    [{ kind: 'other' }, false],
  ])('a measure %j is taken: %s', (measure, isTaken) => {
    expect(measureSchema.safeParse(measure).success).toBe(isTaken);
  });

  it('each measure stands once, and all may stand', () => {
    const all = measures.map((kind) => ({
      kind,
      ...(kind === 'upgraded' || kind === 'told-authority' ? { on: '2023-06-01' } : {}),
    }));
    expect([[], all].map((list) => measuresSchema.safeParse(list).success)).toEqual([true, true]);
    const twice = measuresSchema.safeParse([all[1], all[1]]);
    expect(twice.error?.message).toContain('each measure once');
    expect(measureSchema.safeParse({ kind: 'upgraded' }).error?.message).toContain('a day where one is told');
  });

  it.each([
    [{ kind: 'own' }, true],
    [{ kind: 'bufdir' }, true],
    [{ kind: 'service', scope: 's'.repeat(2000) }, true],
    [{ kind: 'service', scope: 's'.repeat(2001) }, false],
    [{ kind: 'service' }, false],
    [{ kind: 'nobody' }, false],
  ])('asking %j: %s', (asked, isTaken) => expect(askedSchema.safeParse(asked).success).toBe(isTaken));

  it.each([
    [{ name: 'n'.repeat(200), telephone: '1'.repeat(40) }, true],
    [{ name: 'n'.repeat(201), telephone: '' }, false],
    [{ name: '', telephone: '1'.repeat(41) }, false],
  ])('a contact, case %#: %s', (contact, isTaken) => {
    expect(contactSchema.safeParse(contact).success).toBe(isTaken);
  });

  it.each([
    [['460'], false],
    [['46010'], false],
    [['a4601'], false],
    [Array.from({ length: 50 }, () => '4601'), true],
    [Array.from({ length: 51 }, () => '4601'), false],
  ])('own numbers, case %#: %s', (ownNumbers, isTaken) => {
    expect(noticeChoicesSchema.safeParse({ ownNumbers }).success).toBe(isTaken);
  });
});
