/** How one service's register file is written: file type, encoding, separator, names of columns, form of times. */
import type { Precision } from './log-kinds.ts';
import type { Random } from './random.ts';
import type { SampleService } from './services.ts';
import { excelForm, textForm, textFormNames, type TimeForm } from './time-forms.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';

export type ColumnName =
  'id' | 'sent' | 'received' | 'registered' | 'count' | 'municipality' | 'district' | 'channel';

export interface FileDialect {
  readonly fileType: 'csv' | 'xlsx';
  readonly encoding: Encoding;
  readonly separator: ';' | ',' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly headers: Readonly<Record<ColumnName, string>>;
  readonly timeForm: TimeForm;
  readonly isNewestFirst: boolean;
  readonly hasChannel: boolean;
  readonly hasMunicipality: boolean;
  /** `0301` as `301`, as a spreadsheet does when it opens and saves the file. */
  readonly losesZeros: boolean;
  /** The municipality's number since 2024, as an export taken later would have. */
  readonly usesNewNumbers: boolean;
}

/** Headers as people write them; the contract's names and aliases, whatever the case, spaces, `_` and `-`. */
const headerChoices: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ['bekymringsmeldingId', 'BekymringsmeldingID', 'Meldings-ID', 'meldingsid', 'Id'],
  sent: ['sendt', 'Innsendt', 'Sendingstidspunkt', 'SENDT'],
  received: [
    'mottatt',
    'Mottatt dato',
    'Mottatt tidspunkt',
    'MOTTATT',
    'Tidspunkt',
    'Dato',
    'mottatt_tidspunkt',
  ],
  registered: ['registrert', 'Registrert'],
  count: ['antall', 'Antall'],
  municipality: ['kommunenummer', 'Kommunenummer', 'Kommune nummer'],
  district: ['bydelsnummer', 'Bydelsnummer'],
  channel: ['kanal', 'Kanal'],
};

/** Small services only: a workbook is slow to write, and nobody has a large one. */
const mostPeopleInWorkbook = 15_000;

export function chooseDialect(service: SampleService, precision: Precision, random: Random): FileDialect {
  const isWorkbook = service.population < mostPeopleInWorkbook && random.chance(0.2);
  const hasMunicipality = random.chance(service.municipalities.length > 1 ? 0.5 : 0.15);
  const formName = random.pick(textFormNames(precision));
  const isExcelForm = isWorkbook && random.chance(0.7);
  return {
    fileType: isWorkbook ? 'xlsx' : 'csv',
    encoding: random.pick(['utf-8', 'utf-8', 'utf-8-bom', 'windows-1252', 'windows-1252', 'utf-16le']),
    separator: random.pick([';', ';', ';', ',', '\t']),
    lineEnd: random.pick(['\r\n', '\r\n', '\n', '\n', '\r']),
    headers: chooseHeaders(random),
    timeForm: isExcelForm ? excelForm(precision) : textForm(precision, formName),
    isNewestFirst: random.chance(0.25),
    hasChannel: random.chance(0.5),
    hasMunicipality,
    losesZeros: random.chance(0.3),
    usesNewNumbers: hasMunicipality && random.chance(0.15),
  };
}

function chooseHeaders(random: Random): Readonly<Record<ColumnName, string>> {
  return {
    id: random.pick(headerChoices.id),
    sent: random.pick(headerChoices.sent),
    received: random.pick(headerChoices.received),
    registered: random.pick(headerChoices.registered),
    count: random.pick(headerChoices.count),
    municipality: random.pick(headerChoices.municipality),
    district: random.pick(headerChoices.district),
    channel: random.pick(headerChoices.channel),
  };
}
