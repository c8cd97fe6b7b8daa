import type { Explained } from './form.ts';

const spares = 'only spares the work where there is nothing to do';

export const deliveryExplained: readonly Explained[] = [
  {
    file: 'delivery/effective.ts',
    code: 'a.delivery < b.delivery',
    becomes: 'a.delivery <= b.delivery',
    why: 'no two deliveries have one id',
  },
  {
    file: 'kept/row-form.ts',
    code: 'row < into.length',
    becomes: 'row <= into.length',
    why: 'a column takes nothing behind its end',
  },
  {
    file: 'delivery/split.ts',
    code: 'comparePlace(row, first) < 0',
    becomes: 'comparePlace(row, first) <= 0',
    why: 'only the place of it is asked for, and that is the same',
  },
  {
    file: 'delivery/upload-parts.ts',
    code: 'at < csv.length',
    becomes: 'at <= csv.length',
    why: 'behind the end stands no byte, which is neither quote nor line end',
  },
  {
    file: 'kept/kept-rows.ts',
    code: 'partRows.filter((row) => !isInside(row))',
    becomes: 'partRows',
    why: 'those that are held are left out again as held',
  },
  { file: 'kept/kept-rows.ts', code: 'kept.vanished.length > 0', becomes: 'true', why: spares },
  {
    file: 'kept/kept-rows.ts',
    code: 'kept.vanished.length > 0',
    becomes: 'kept.vanished.length >= 0',
    why: spares,
  },
  { file: 'kept/kept-rows.ts', code: 'replaced.length === 0', becomes: 'false', why: spares },
  {
    file: 'kept/kept-rows.ts',
    code: 'i < width',
    becomes: 'i <= width',
    why: 'the next row is written over it, and behind the last it is cut off',
  },
];
