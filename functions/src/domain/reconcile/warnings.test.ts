import { describe, expect, it } from 'vitest';
import { warningCodes } from './result.ts';
import { compareWarnings, fileWarnings, portalWarnings, registerWarnings, warning } from './warnings.ts';

describe('warnings', () => {
  it('each has words of its own', () => {
    const texts = warningCodes.map((code) => warning(code).text);
    expect(new Set(texts).size).toBe(warningCodes.length);
    for (const text of texts) expect(text).toMatch(/^[A-ZÆØÅ].{40,}/);
    expect(warning('rows-outside-scope', ['4601'], 3)).toEqual({
      code: 'rows-outside-scope',
      scope: ['4601'],
      text: `${warning('rows-outside-scope').text} 3.`,
    });
    expect('scope' in warning('clock-offset')).toBe(false);
  });

  it('stand by scope, then by code, those of a whole file first', () => {
    const [file, one, other, later] = [
      warning('outside-incident'),
      warning('clock-offset', ['0301/05']),
      warning('ids-mixed', ['0301/05']),
      warning('clock-offset', ['4601']),
    ];
    expect([later, other, one, file].sort(compareWarnings)).toEqual([file, one, other, later]);
    expect([one, file, later, other].sort(compareWarnings)).toEqual([file, one, other, later]);
    expect(compareWarnings(one, one)).toBe(0);
  });

  it('of files: a log of just the page of the export, and numbers that had lost a zero', () => {
    const { portal, register } = filesOf(0, 0);
    const codes = (...all: Parameters<typeof fileWarnings>): string[] =>
      fileWarnings(...all).map(({ code }) => code);
    expect(codes(portal, register)).toEqual([]);
    expect([49, 50, 51].map((rowCount) => codes({ ...portal, rowCount }, register))).toEqual([
      [],
      ['export-looks-cut'],
      [],
    ]);
    const mended = filesOf(2, 3);
    expect(fileWarnings(mended.portal, mended.register)).toEqual([
      warning('leading-zero-mended', undefined, 5),
    ]);
    expect(portalWarnings(mended.portal)).toEqual([warning('leading-zero-mended', undefined, 2)]);
    expect(registerWarnings(mended.register)).toEqual([warning('leading-zero-mended', undefined, 3)]);
    expect(registerWarnings(register)).toEqual([]);
  });
});

function filesOf(inPortal: number, inRegister: number) {
  const rowNumbers = { toColumn: () => new Uint32Array(0) };
  const [times, bytes, numbers, ids] = [
    new Float64Array(0),
    new Uint8Array(0),
    new Uint16Array(0),
    new Uint32Array(0),
  ];
  const both = {
    rowCount: 7,
    rowNumbers,
    municipality: numbers,
    district: bytes,
    id: ids,
    sentFrom: times,
    sentTo: times,
  };
  const received = { receivedFrom: times, receivedTo: times, dateOnly: bytes, kind: bytes, count: null };
  return {
    portal: { ...both, byLetter: bytes, mendedCells: inPortal },
    register: { ...both, ...received, mendedCells: inRegister },
  };
}
