import { expect, it } from 'vitest';
import { maxShapes, memoryPages, places } from './memory.ts';
import { rowShape } from './row-shape.ts';
import { writeShape } from './write-shape.ts';

it('a shape is written where it has room, and nowhere behind it', () => {
  const chunk = new TextEncoder().encode(`${'x'.repeat(255)}\n`);
  const shape = rowShape({ chunk, from: 0, next: 256, names: [''], widths: [255] })!;
  const memory = new ArrayBuffer(memoryPages * 65_536);
  const forget = writeShape(memory, maxShapes - 1, shape, { mark: 1, dateOnly: 0 });
  const behind = new Uint8Array(memory, places.monthStarts);
  expect(behind.every((byte) => byte === 0)).toBe(true);
  const firstOfLength = new Int32Array(memory, places.shapesByLength + 256 * 4, 1);
  expect(firstOfLength[0]).toBeGreaterThan(0);
  forget();
  expect(firstOfLength[0]).toBe(0);
});
