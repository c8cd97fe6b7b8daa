import { archives } from './archives.ts';
import type { CorpusFile } from './corpus-file.ts';
import { encodings } from './encodings.ts';
import { formats } from './formats.ts';
import { headers } from './headers.ts';
import { personalNumbers } from './personal-numbers.ts';
import { records } from './records.ts';
import { times } from './times.ts';
import { values } from './values.ts';
import { workbooks } from './workbooks.ts';

/** Every file by what is odd about it. */
export const groups: Readonly<Record<string, readonly CorpusFile[]>> = {
  encodings,
  records,
  headers,
  times,
  values,
  'personal numbers': personalNumbers,
  formats,
  archives,
  workbooks,
};

export const corpus: readonly CorpusFile[] = Object.values(groups).flat();
