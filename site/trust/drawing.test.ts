import { describe, expect, test } from 'vitest';
import { drawingOf, examples } from './drawing.ts';

const open = (example: keyof typeof examples): boolean[] =>
  drawingOf(examples[example]).messages.map(({ isOpen }) => isOpen);

describe('the pictures show what their texts say', () => {
  test('an entry for each: none is open', () => expect(open('explained')).toEqual([false, false, false]));
  test('none for the second: it is open', () => expect(open('missing')).toEqual([false, true, false]));
  test('two for three: all are open, each with a line to both', () => {
    expect(open('contested')).toEqual([true, true, true]);
    expect(drawingOf(examples.contested).lines).toHaveLength(6);
  });
  test('a line begins no earlier than it ends, and nothing is drawn outside', () => {
    for (const example of Object.values(examples)) {
      const { lines, messages, entries, width } = drawingOf(example);
      for (const { fromX, toX } of lines) expect(fromX).toBeLessThanOrEqual(toX);
      for (const { x } of [...messages, ...entries]) expect(x > 0 && x < width).toBe(true);
    }
  });
});
