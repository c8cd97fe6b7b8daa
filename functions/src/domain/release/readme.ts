/** The text that goes with a release's files: what it is, when it was true, and how to read it. */
import type { Edition } from './release.ts';
import type { Table } from './table.ts';

export interface About {
  readonly number: number;
  readonly edition: Edition;
  /** ISO 8601, UTC: when the figures of this edition were read. */
  readonly asOf: string;
  readonly incident: {
    readonly id: string;
    readonly caseSystem: string;
    readonly from: string;
    readonly to: string;
  };
  readonly sample: boolean;
}

const editionWords: Readonly<Record<Edition, string>> = {
  exact: 'Bufdirs utgave, med nøyaktige tall. Den er ikke offentlig.',
  public:
    'Den offentlige utgaven. Tall fra én til tre vises ikke nøyaktig uten at kommunen selv har valgt det.',
};

export function readmeOf(
  { number, edition, asOf, incident, sample }: About,
  tables: readonly Table[],
): string {
  const lines = [
    `Avstem: nasjonal oversikt, utgivelse ${String(number)}`,
    '',
    ...(sample ? ['OPPDIKTEDE EKSEMPELDATA. Ingenting her gjelder virkelige kommuner.', ''] : []),
    editionWords[edition],
    `Hendelse: ${incident.caseSystem}, ${incident.from} til ${incident.to}.`,
    `Tallene er slik de var kjent ${asOf} (UTC).`,
    '',
    'En tom celle betyr at verdien ikke er kjent, eller ikke vises. Det er ikke null.',
    'Tall fra skjemaet, loggene og funnene står ved siden av hverandre og skal ikke legges sammen.',
    '',
    'Tabeller:',
    ...tables.map(({ name, title, rows }) => `  ${name}: ${title.nb} (${String(rows.length)} rader)`),
    '',
    'Hver tabell finnes som CSV (RFC 4180), CSV for norsk Excel (-excel.csv), JSON med skjema og Parquet.',
    'avstem.xlsx har alle tabellene; kolonnene er forklart i dataordbok.',
    'I CSV står det en apostrof foran tekster som begynner med = + - @ eller apostrof. Fjern den ene.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
