import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scan } from './scan.fixture.ts';

/** How many of the cases are tried; the tests of mutants make do with fewer. */
const part = Number(process.env['LOG_CASES_PART'] ?? 1);

/** As `expect` tells it, which takes many times as long where nothing is to be told. */
function expectEqual(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) list.push(bytes.slice(at, at + size));
  return list;
}

/** What csv-parse reads, with the blanks around cells taken off. */
function oracle(text: string, separator: string): string[][] {
  const records: string[][] = parse(text, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  const blanks = separator === '\t' ? /^[ \u00a0]+|[ \u00a0]+$/g : /^[ \t\u00a0]+|[ \t\u00a0]+$/g;
  return records.map((record) => record.map((cell) => cell.replace(blanks, '')));
}

const separators = [';', ',', '\t'];
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const letter = fc.constantFrom(
  'a',
  'å',
  '€',
  '𝄞',
  '1',
  '.',
  ';',
  ',',
  '\t',
  ' ',
  '\u00a0',
  '"',
  '\n',
  '\r\n',
  '\r',
);
const content = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''));

/** A cell as a writer would put it: quoted where it must be, else sometimes. */
function written(text: string, separator: string, quoted: boolean): string {
  const bare = text
    .replace(/["\r\n]/g, '')
    .replaceAll(separator, '')
    .replaceAll('\t', '');
  return quoted ? `"${text.replaceAll('"', '""')}"` : bare;
}

const file = fc
  .record({
    separator: fc.constantFrom(...separators),
    rows: fc.array(
      fc.tuple(fc.array(fc.tuple(content, fc.boolean()), { minLength: 1, maxLength: 4 }), lineEnd),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    hasLastEnd: fc.boolean(),
  })
  .map(({ separator, rows, hasLastEnd }) => {
    const lines = rows.map(([cells, end], index) => {
      const line = cells.map(([text, quoted]) => written(text, separator, quoted)).join(separator);
      return line + (index < rows.length - 1 || hasLastEnd ? end : '');
    });
    return { separator, text: lines.join('') };
  });

it('the scanner reads what csv-parse reads, wherever the input is cut', () => {
  fc.assert(
    fc.property(file, ({ separator, text }) => {
      const bytes = Buffer.from(text);
      const whole = scan([bytes], separator);
      expectEqual(
        whole.map((record) => record.cells),
        oracle(text, separator),
      );
      for (let cut = 1; cut < bytes.length; cut++) {
        expectEqual(scan([bytes.subarray(0, cut), bytes.subarray(cut)], separator), whole);
      }
      expectEqual(scan(pieces(bytes, 1), separator), whole);
    }),
    { numRuns: 500 * part },
  );
});

it('the scanner gives the same for arbitrary bytes wherever they are cut', () => {
  const soup = fc.array(fc.constantFrom('"', ';', '\n', '\r', 'a', ' ', '\u00a0', 'å', '""', '12345678901'), {
    maxLength: 24,
  });
  fc.assert(
    fc.property(soup, (parts) => {
      const bytes = Buffer.from(parts.join(''));
      const whole = scan([bytes]);
      for (let cut = 1; cut < bytes.length; cut++) {
        expectEqual(scan([bytes.subarray(0, cut), bytes.subarray(cut)]), whole);
      }
      expectEqual(scan(pieces(bytes, 1)), whole);
    }),
    { numRuns: 1000 * part },
  );
});
