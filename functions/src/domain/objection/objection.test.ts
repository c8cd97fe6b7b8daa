import { expect, it } from 'vitest';
import { objectionSchema } from './objection.ts';

it('is made by choice', () => {
  expect(objectionSchema.parse({ kind: 'municipalities-wrong' })).toEqual({ kind: 'municipalities-wrong' });
});

it('is never in free text: a child may stand in it', () => {
  const texts = [
    { kind: 'Barnet bor hos oss' },
    { kind: '' },
    {},
    { kind: 'municipalities-wrong', text: 'Barnet' },
  ];
  const taken = texts.map((text) => objectionSchema.safeParse(text).data ?? null);
  expect(taken).toEqual([null, null, null, { kind: 'municipalities-wrong' }]);
});
