import { readXml } from './read-xml.ts';

/** Number formats that every workbook has and that show a date or a time (ECMA-376, 18.8.30). */
const builtInRanges: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** For each cell style of a workbook: does it show a date or a time? */
export function readDateStyles(styles: Uint8Array): boolean[] {
  const ownFormats = new Map<number, boolean>();
  const dateStyles: boolean[] = [];
  let isInCellStyles = false;
  readXml(styles, {
    open(name, attribute) {
      if (name === 'numFmt')
        ownFormats.set(Number(attribute('numFmtId')), isDateFormat(attribute('formatCode') ?? ''));
      if (name === 'cellXfs') isInCellStyles = true;
      if (name !== 'xf' || !isInCellStyles) return;
      const format = Number(attribute('numFmtId') ?? 0);
      const isBuiltIn = builtInRanges.some(([first, last]) => format >= first && format <= last);
      dateStyles.push(ownFormats.get(format) ?? isBuiltIn);
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return dateStyles;
}

/** Does a format code show a part of a date or time? Only its first section counts: positive numbers. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|[\\_*]./g, '') // quoted and escaped characters, widths and fillers
    .replace(/\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '') // colours, conditions and languages, but not elapsed time
    .split(';')[0]!;
  return /[dmyhs]/i.test(bare) && !/general|standard/i.test(bare);
}
