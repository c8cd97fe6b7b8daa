import { expect, it } from 'vitest';
import { roles } from '../access/role.ts';
import { closableKinds, closingReasonsOf, closingRequestSchema, mayClose } from './closing.ts';
import { alarmKinds } from './kinds.ts';

it('what lapses by itself nobody closes, and what is of a release only Bufdir', () => {
  const closers = (kind: (typeof alarmKinds)[number]) => roles.filter((role) => mayClose(role, kind));
  expect(closers('poison-message')).toEqual(['portal-operator', 'bufdir']);
  expect(closers('change-without-cause')).toEqual(['bufdir']);
  const others = alarmKinds.filter((kind) => !closableKinds.some((closable) => closable === kind));
  expect(others.flatMap(closers)).toEqual([]);
});

it('a reason belongs to the alarm that it closes', () => {
  for (const kind of closableKinds) {
    const taken = closableKinds.flatMap((of) =>
      closingReasonsOf[of].filter(
        (reason) => closingRequestSchema.safeParse({ kind, subject: 'release-2', reason }).success,
      ),
    );
    expect(taken).toEqual([...closingReasonsOf[kind]]);
  }
});
