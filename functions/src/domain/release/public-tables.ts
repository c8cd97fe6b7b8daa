/**
 * The public edition's tables: the public snapshot spread out, and nothing besides. What may be shown has been decided
 * where the snapshot was made; a table made of it can tell no more.
 */
import type { z } from 'zod';
import { publicTotalTable } from './total-table.ts';
import { shownCount } from '../notice/shown-count.ts';
import type { PublicMunicipality, PublicNotice, PublicSnapshot } from '../notice/public-snapshot.ts';
import { municipalitiesFrom2020 } from '../municipality/reference.ts';
import { daySchema, placeSchema, versionSchema } from './public-columns.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

type Told = Pick<PublicMunicipality, 'state' | 'since' | 'notice'>;
interface Place {
  readonly kommunenummer: string;
  readonly bydelsnummer: string | null;
}

export function publicTables({
  municipalities,
  totals = [],
}: Pick<PublicSnapshot, 'municipalities' | 'totals'>): Table[] {
  const places = municipalities.flatMap(({ number, districts = [], ...told }) => [
    { place: { kommunenummer: number, bydelsnummer: null }, told },
    ...districts.map(({ district, ...own }) => ({
      place: { kommunenummer: number, bydelsnummer: district },
      told: own,
    })),
  ]);
  return [
    tableOf(
      'kommuner',
      { nb: 'Kommuner og bydeler', nn: 'Kommunar og bydelar', en: 'Municipalities and districts' },
      placeSchema,
      places.map(({ place, told }) => placeRow(place, told)),
    ),
    tableOf(
      'dager',
      {
        nb: 'Dager med meldinger som ikke er funnet',
        nn: 'Dagar med meldingar som ikkje er funne',
        en: 'Days',
      },
      daySchema,
      places.flatMap(({ place, told }) => dayRows(place, told.notice)),
    ),
    tableOf(
      'versjoner',
      { nb: 'Versjoner av kunngjøringene', nn: 'Versjonar av kunngjeringane', en: 'Versions of the notices' },
      versionSchema,
      places.flatMap(({ place, told }) => versionRows(place, told.notice)),
    ),
    publicTotalTable(totals),
  ];
}

const names = new Map(municipalitiesFrom2020.map(({ number, name, county }) => [number, { name, county }]));

function placeRow(place: Place, { state, since, notice }: Told): z.input<typeof placeSchema> {
  const count = notice && shownCount(notice);
  const known = names.get(place.kommunenummer);
  return {
    ...place,
    kommune: known?.name ?? place.kommunenummer,
    fylke: known?.county ?? '-',
    status: state,
    status_siden: since ?? null,
    versjon: notice?.version ?? null,
    publisert: notice?.publishedAt ?? null,
    kontrollert_fra: notice?.checkedFrom ?? null,
    kontrollert_til: notice?.checkedTo ?? null,
    minst_ikke_funnet: typeof count === 'number' ? count : null,
    minst_ikke_funnet_vist: typeof count === 'number' ? 'number' : (count ?? 'none'),
    kan_ikke_vites: notice?.unknowable ?? null,
    avsluttet: notice?.closed ?? null,
  };
}

function dayRows(place: Place, notice: PublicNotice | undefined): z.input<typeof daySchema>[] {
  const { windows = [], withdrawn = [] } = notice ?? {};
  return [
    ...windows.map(({ from, to }) => ({ ...place, fra: from, til: to, trukket_tilbake: false })),
    ...withdrawn.map(({ from, to }) => ({ ...place, fra: from, til: to, trukket_tilbake: true })),
  ];
}

function versionRows(place: Place, notice: PublicNotice | undefined): z.input<typeof versionSchema>[] {
  if (notice === undefined) return [];
  return [
    { ...place, versjon: notice.version, publisert: notice.publishedAt, erstattet_fordi: null },
    ...notice.history.map(({ version, publishedAt, cause }) => ({
      ...place,
      versjon: version,
      publisert: publishedAt,
      erstattet_fordi: cause,
    })),
  ];
}
