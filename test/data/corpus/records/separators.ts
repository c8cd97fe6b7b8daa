/** What stands between cells, and how many there are of it. */
import { head, row, text } from '../corpus-file.ts';
import type { CorpusFile } from '../corpus-file.ts';

export const separators: readonly CorpusFile[] = [
  text('comma.csv', 'an English Excel', 'innsendt,kommunenummer\n2023-03-28,0301\n', 1),
  text('tab.csv', '"Text" of Excel', 'innsendt\tkommunenummer\n2023-03-28\t0301\n', 1),
  text(
    'tab-with-spaces.csv',
    'columns made to look straight',
    'innsendt \t kommunenummer\n2023-03-28 \t 0301\n',
    1,
  ),
  text('pipe.csv', 'a program of its own', 'innsendt|kommunenummer\n2023-03-28|0301\n', ['header-missing 1']),
  text('colon.csv', 'a program of its own', 'innsendt:kommunenummer\n2023-03-28:0301\n', [
    'header-missing 1',
  ]),
  text('excel-sep-line.csv', 'a first line for Excel alone', `sep=;\n${head}\n${row}\n`, [
    'header-missing 1',
  ]),
  text('rows-of-another-separator.csv', 'two exports joined', `${head}\n2023-03-28,0301\n`, ['row-length 2']),
  text(
    'decimal-comma-in-comma-file.csv',
    'a fraction in Norwegian',
    'innsendt,kommunenummer\n2023-03-28T14:05:09,5,0301\n',
    ['row-length 2'],
  ),
  text('trailing-separator.csv', 'a program that ends each cell', `${head};\n${row};\n`, 1),
  text(
    'trailing-separator-in-header.csv',
    'a program that forgets the others',
    `${head};\n${row}\n${row};\n`,
    2,
  ),
  text('trailing-separator-in-rows.csv', 'a program that forgets the header', `${head}\n${row};\n`, [
    'row-length 2',
  ]),
  text('nameless-column.csv', 'a column for looks', 'innsendt;;kommunenummer\n2023-03-28;;0301\n', 1),
  text(
    'nameless-column-with-content.csv',
    'a column without a name',
    'innsendt;;kommunenummer\n2023-03-28;x;0301\n',
    ['column-unknown 2 #2'],
  ),
  text('short-and-long-rows.csv', 'moved by hand', `${head}\n2023-03-28\n2023-03-28;0301;\n`, [
    'row-length 2',
    'row-length 3',
  ]),
  text('megabyte-of-separators.csv', 'a stuck key', `${head}\nx${';'.repeat(1 << 20)}\n`, ['row-length 2']),
  text('twenty-thousand-nameless-columns.csv', 'a stuck key', `${head}${';'.repeat(20_000)}\n${row}\n`, [
    'column-unknown 1 #16385',
  ]),
];
