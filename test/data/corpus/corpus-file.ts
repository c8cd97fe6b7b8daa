/** One odd file: made by a small maker, so that nobody must believe a binary. */

/** Where a file is read under more than its own content; the command's arguments say the same. */
export const circumstances = {
  plain: { args: [], options: {} },
  ofOneMunicipality: { args: ['--scope', '4601'], options: { hasScope: true, scopeMunicipalities: 1 } },
  ofTwoMunicipalities: {
    args: ['--scope', '1804,1811'],
    options: { hasScope: true, scopeMunicipalities: 2 },
  },
  ofADistrict: {
    args: ['--scope', '0301/05'],
    options: { hasScope: true, scopeMunicipalities: 1, scopeNamesDistricts: true },
  },
  ofAChannel: { args: ['--channel', 'Portal'], options: { channels: ['Portal'] } },
} as const;

export type Circumstance = keyof typeof circumstances;

export interface CorpusFile {
  readonly name: string;
  /** What somebody did, or which program wrote it so. */
  readonly cause: string;
  readonly make: () => Uint8Array;
  /** A portal log where it is left out. */
  readonly side?: 'register';
  readonly read?: Circumstance;
  /** How many rows are taken; or every fault as `code row column`, of more than those listed the first ones. */
  readonly expected: number | readonly string[];
  /** How many faults there are in all, where not all are listed here. */
  readonly total?: number;
}

/** A good time, a good number, and a good row of both. */
export const time = '2023-03-28T14:05:09';
export const head = 'innsendt;kommunenummer';
export const row = `${time};0301`;

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);
/** Each character a byte: for what is no UTF-8. */
export const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export const lines = (...rows: readonly string[]): Uint8Array => utf8(`${rows.join('\n')}\n`);

/** A portal log of one good row with one more column. */
export const beside = (column: string, cell: string): Uint8Array =>
  lines(`${head};${column}`, `${row};${cell}`);

type Expected = CorpusFile['expected'];

export function text(name: string, cause: string, content: string, expected: Expected): CorpusFile {
  return { name, cause, make: () => utf8(content), expected };
}

export function raw(name: string, cause: string, content: string, expected: Expected): CorpusFile {
  return { name, cause, make: () => bytes(content), expected };
}
