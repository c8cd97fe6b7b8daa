import { expect, it } from 'vitest';
import { Standing } from './matching/classify.ts';
import { windowList } from './window-list.ts';

const { contested, explained, missing } = Standing;

it('windows stand by their figures, like ones as their first messages; each contested one knows its own', () => {
  const window = (from: number, to: number, messages: number, entries: number) => ({
    from,
    to,
    messages,
    entries,
  });
  const windows = [
    window(5, 9, 2, 1),
    window(5, 8, 3, 2),
    window(1, 2, 1, 0),
    window(5, 9, 2, 1),
    window(5, 9, 2, 0),
    window(5, 9, 1, 0),
  ];
  const windowOf = Int32Array.of(2, 3, 0, -1, 0, 3, 4, 4, 1, 1, 1, 5);
  const standing = Uint8Array.from(windowOf, (one) =>
    one === -1 ? explained : one === 2 || one > 3 ? missing : contested,
  );
  const checked = Uint32Array.from(windowOf, (_, message) => 10 + message);
  const found = windowList(
    { windows, windowOf, standing, size: 0, margin: standing, undecided: [] },
    checked,
  );
  expect(
    found.windows.map(({ from, to, messages, entries, missingAtLeast }) => [
      from,
      to,
      messages,
      entries,
      missingAtLeast,
    ]),
  ).toEqual([
    [1, 2, 1, 0, 1],
    [5, 8, 3, 2, 1],
    [5, 9, 1, 0, 1],
    [5, 9, 2, 0, 2],
    [5, 9, 2, 1, 1],
    [5, 9, 2, 1, 1],
  ]);
  // Window 3's first message comes before window 0's.
  expect([...found.ofPlace].sort(([a], [b]) => a - b)).toEqual([
    [11, 4],
    [12, 5],
    [14, 5],
    [15, 4],
    [18, 1],
    [19, 1],
    [20, 1],
  ]);
});
