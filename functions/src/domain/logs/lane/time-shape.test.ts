import { describe, expect, it } from 'vitest';
import { emptyTime, timeShape } from './time-shape.ts';

/** The digits that the shape finds in the cell: year, month, day, and as much of the clock as the form has. */
function found(cell: string) {
  const shape = timeShape(cell);
  if (shape === null) return null;
  const { zone, aheadMs, widthMs, digits, thirdDigit, freeBytes } = shape;
  const read = digits.map((place) => cell[place]).join('');
  return [read, cell[thirdDigit] ?? '', zone, aheadMs, widthMs, cell.slice(0, freeBytes)];
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

describe('the shape of a time', () => {
  it('says where the digits of each form stand, how wide it is, and which zone it has', () => {
    for (const [cell, digits, third, widthMs] of [
      ['2023-03-28', '20230328', '', 86_400_000],
      ['2023-03-28T14:05', '202303281405', '', minuteMs],
      ['2023-03-28 14:05:09', '20230328140509', '', 1000],
      ['2023-03-28T14:05:09.1', '202303281405091', '', 1],
      ['2023-03-28T14:05:09.12', '2023032814050912', '', 1],
      ['2023-03-28T14:05:09.123', '2023032814050912', '3', 1],
      ['2023-03-28T14:05:09.123456789', '2023032814050912', '3', 1],
      ['28.03.2023', '20230328', '', 86_400_000],
      ['28.03.2023 14:05', '202303281405', '', minuteMs],
      ['28.03.2023 14:05:09', '20230328140509', '', 1000],
      ['28.03.2023 kl. 14:05', '202303281405', '', minuteMs],
      ['28.03.2023 kl. 14:05:09', '20230328140509', '', 1000],
    ] as const) {
      expect([cell, found(cell)]).toEqual([cell, [digits, third, 'norwegian', 0, widthMs, cell]]);
    }
  });

  it('has the zone that the cell names: its digits are not free', () => {
    for (const [offset, aheadMs] of [
      ['Z', 0],
      ['+00:00', 0],
      ['+02:00', 2 * hourMs],
      ['+0130', 90 * minuteMs],
      ['-02:30', -150 * minuteMs],
      ['-1145', -705 * minuteMs],
    ] as const) {
      for (const [cell, digits, third, widthMs] of [
        ['2023-03-28T14:05', '202303281405', '', minuteMs],
        ['2023-03-28 14:05:09.12', '2023032814050912', '', 1],
        ['2023-03-28 14:05:09.1234', '2023032814050912', '3', 1],
      ] as const) {
        const text = cell + offset;
        const ahead = found(text)?.[3];
        expect([text, ahead === aheadMs]).toEqual([text, true]);
        expect(found(text)).toEqual([digits, third, 'fixed', ahead, widthMs, cell]);
      }
    }
  });

  it('is that of no time where the cell is empty, and none where it has another form', () => {
    expect(timeShape('')).toEqual(emptyTime);
    expect(emptyTime).toEqual({
      zone: 'none',
      aheadMs: 0,
      widthMs: 0,
      digits: [],
      thirdDigit: -1,
      freeBytes: 0,
    });
    for (const cell of [
      ...[
        'x',
        '1679999999999',
        '2023-03-2',
        '2023-03-28T',
        '2023-03-28T14',
        '2023-03-28T14:05.1',
        ' 2023-03-28',
      ],
      ...['2023-03-28T14:05:09.', '2023-03-28T14:05:09.1234567890', '2023-03-28Z', '2023-03-28t14:05'],
      ...['2023-03-28T14:05+02', '2023-03-28T14:05+02:0', '2023-03-28T14:05z', '2023-03-28T14:05Z '],
      ...[
        '28.03.2023T14:05',
        '28.03.2023 14:05Z',
        '28.03.2023 14:05:09.1',
        '28.03.2023 kl.14:05',
        '28.03.23',
      ],
      ...['2023-03-28 kl. 14:05', 'x28.03.2023', '28.03.2023x'],
    ]) {
      expect([cell, timeShape(cell)]).toEqual([cell, null]);
    }
  });
});
