/** What is told of why a version came, in histories in which own numbers are chosen, refused and hidden again. */
import { expect, test } from 'vitest';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { scriptOf } from './script.ts';

const ownIn = ({ municipalities }: ApprovedNotice): string =>
  JSON.stringify(municipalities.map(({ ownNumber }) => ownNumber ?? null));

test('a version has an own number as its cause where own numbers differ, and only there', () => {
  const { releases } = scriptOf(3, { municipalities: 20, releases: 12, changedPercent: 60 });
  const versions = [...Map.groupBy(releases.flat(), ({ scope }) => scope).values()];
  const pairs = versions.flatMap((all) =>
    all.slice(1).map(({ notice }, i) => [all[i]!.notice, notice] as const),
  );
  const changed = pairs.filter(([before, notice]) => !notice.closing && ownIn(before) !== ownIn(notice));
  expect(changed.length).toBeGreaterThan(5);
  const told = pairs.filter(([, { cause }]) => cause === 'own-number');
  expect(told).toEqual(changed);
});
