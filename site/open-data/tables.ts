/** The open data as tables: the snapshot, spread out. The columns' meanings stand in meanings.json. */
import type { PublicCount } from '#domain/notice/public-snapshot.ts';
import { shownCount } from '#domain/notice/shown-count.ts';
import { allPlaces, allVersions, noticedPlaces, type Place } from '../data/published.ts';
import type { Cell, Table } from './csv.ts';

const placeColumns = ['kommunenummer', 'kommune', 'fylke', 'bydelsnummer', 'bydel'] as const;

function placeCells({ entry, district }: Place): Cell[] {
  return [entry.number, entry.name, entry.county, district?.number, district?.name];
}

/** As the snapshot has it: a number, `1-3` or `not-shown`. */
const countCell = (count: PublicCount | undefined): Cell => count;

/** A row for each municipality and each district that has a service of its own. */
export const placeTable: Table = {
  columns: [
    ...placeColumns,
    'status',
    'status_siden',
    'versjon',
    'publisert',
    'kontrollert_fra',
    'kontrollert_til',
    'minst_ikke_funnet',
    'avsluttet',
  ],
  rows: allPlaces.map((place) => {
    const { state, since, notice } = place;
    return [
      ...placeCells(place),
      state,
      since,
      notice?.version,
      notice?.publishedAt,
      notice?.checkedFrom,
      notice?.checkedTo,
      countCell(notice && shownCount(notice)),
      notice?.closed,
    ];
  }),
};

/** A row for each span of days of the notices that hold now. */
export const dayTable: Table = {
  columns: [...placeColumns, 'fra', 'til', 'trukket_tilbake'],
  rows: noticedPlaces.flatMap((place) => {
    const { windows, withdrawn } = place.notice;
    const row =
      (isWithdrawn: 'ja' | 'nei') =>
      (span: { from: string; to: string }): Cell[] => [...placeCells(place), span.from, span.to, isWithdrawn];
    return [...windows.map(row('nei')), ...withdrawn.map(row('ja'))];
  }),
};

/** A row for each version of each notice, newest first. */
export const versionTable: Table = {
  columns: [...placeColumns, 'versjon', 'publisert', 'grunn', 'avsluttet', 'erstattet_av', 'erstattet'],
  rows: allVersions.map(({ place, number, publishedAt, cause, closed, replaced }) => [
    ...placeCells(place),
    number,
    publishedAt,
    cause,
    closed,
    replaced?.by,
    replaced?.at,
  ]),
};

/** By the beginning of their files' names. */
export const tables = { kommuner: placeTable, dager: dayTable, versjoner: versionTable } as const;
export type TableName = keyof typeof tables;
export const tableNames = ['kommuner', 'dager', 'versjoner'] as const satisfies readonly TableName[];
