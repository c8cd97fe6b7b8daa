import type { Side } from '../fault.ts';

/** A column of contract 2 under its own name and the others by which case systems call it. */
interface ColumnNames {
  readonly name: string;
  readonly aliases: readonly string[];
}

const idAliases = ['meldingsid', 'id'];
const sentAliases = ['innsendt', 'sendt', 'sendingstidspunkt'];

const portalColumns: readonly ColumnNames[] = [
  { name: 'innsendt', aliases: [...sentAliases, 'tidspunkt'] },
  { name: 'bekymringsmeldingId', aliases: idAliases },
  ...[
    'kommunenummer',
    'bydelsnummer',
    'bydelsnavn',
    'fiksOrgId',
    'bydelRessursId',
    'skjemaType',
    'kanal',
    'bekreftet',
    'fraFagsystem',
    'tilstand',
  ].map((name) => ({ name, aliases: [] })),
];

const registerColumns: readonly ColumnNames[] = [
  { name: 'mottatt', aliases: ['mottattdato', 'mottatttidspunkt', 'tidspunkt', 'dato'] },
  { name: 'sendt', aliases: sentAliases },
  { name: 'bekymringsmeldingId', aliases: idAliases },
  ...['registrert', 'antall', 'kommunenummer', 'bydelsnummer', 'kanal'].map((name) => ({
    name,
    aliases: [],
  })),
];

const namesBySide: Readonly<Record<Side, ReadonlyMap<string, string>>> = {
  portal: byMatchedName(portalColumns),
  register: byMatchedName(registerColumns),
};

function byMatchedName(columns: readonly ColumnNames[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, aliases } of columns) {
    for (const alias of [name, ...aliases]) names.set(forMatching(alias), name);
  }
  return names;
}

/** Headers are matched without regard to case, spaces, `_` and `-`. */
function forMatching(header: string): string {
  return header.replace(/[\s_-]+/gu, '').toLowerCase();
}

/** The contract's name of a column by the header in the file, or undefined for an unknown one. */
export function knownColumn(side: Side, header: string): string | undefined {
  return namesBySide[side].get(forMatching(header));
}
