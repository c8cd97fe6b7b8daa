/** What must stand in a cell, where the scope or the channel is told beside the file. */
import { head, row, text, time } from '../corpus-file.ts';
import type { Circumstance, CorpusFile } from '../corpus-file.ts';

const under = (read: Circumstance, file: CorpusFile): CorpusFile => ({ ...file, read });

export const scoped: readonly CorpusFile[] = [
  under(
    'ofOneMunicipality',
    text('scope-gives-the-municipality.csv', 'a log of one municipality', 'innsendt\n2023-03-28\n', 1),
  ),
  under(
    'ofOneMunicipality',
    text('scope-fills-empty-cells.csv', 'half filled in', `${head}\n${time};\n${time};4601\n`, 2),
  ),
  under(
    'ofTwoMunicipalities',
    text('scope-of-two-gives-none.csv', 'a log of a joint service', 'innsendt\n2023-03-28\n', [
      'municipality-missing 1 kommunenummer',
    ]),
  ),
  under(
    'ofADistrict',
    text('scope-of-a-district.csv', 'a log of Oslo', `${head};bydelsnummer\n${row};05\n${row};6\n`, 2),
  ),
  under(
    'ofADistrict',
    text('district-column-missing.csv', 'a log of Oslo without districts', `${head}\n${row}\n`, [
      'column-missing 1 bydelsnummer',
    ]),
  ),
  under(
    'ofADistrict',
    text('district-missing.csv', 'a log of Oslo', `${head};bydelsnummer\n${row};\n`, [
      'value-not-allowed 2 bydelsnummer',
    ]),
  ),
  under('ofAChannel', {
    ...text(
      'channel-column-missing.csv',
      'a register without channels',
      'mottatt;kommunenummer\n2023-03-28;0301\n',
      ['column-missing 1 kanal'],
    ),
    side: 'register',
  }),
];
