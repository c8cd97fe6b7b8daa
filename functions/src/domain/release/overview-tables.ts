/** The tables of Bufdir's edition: the national overview as it is, exact. */
import type { z } from 'zod';
import type { MunicipalityRow, Overview, ServiceRow } from '../overview/overview.ts';
import { figureTable } from './figure-table.ts';
import { figureCells } from './overview-columns.ts';
import { curveSchema, municipalitySchema, serviceSchema } from './overview-rows.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

export function overviewTables(overview: Overview): Table[] {
  const { services, municipalities, curve } = overview;
  return [
    figureTable(overview),
    tableOf(
      'tjenester',
      { nb: 'Tjenester', nn: 'Tenester', en: 'Services' },
      serviceSchema,
      services.map(serviceCells),
    ),
    tableOf(
      'kommuner',
      { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' },
      municipalitySchema,
      municipalities.map(municipalityCells),
    ),
    tableOf(
      'utvikling',
      { nb: 'Utvikling dag for dag', nn: 'Utvikling dag for dag', en: 'Day by day' },
      curveSchema,
      curve.map(({ on, answered, declared, certified, confirmed }) => ({
        dag: on,
        svart: answered,
        oppgitt: declared.value,
        oppgitt_tjenester: declared.services,
        logg: certified.value,
        logg_tjenester: certified.services,
        funn: confirmed.value,
        funn_tjenester: confirmed.services,
      })),
    ),
  ];
}

function serviceCells(row: ServiceRow): z.input<typeof serviceSchema> {
  const { survey, connection, upgrade, notice } = row;
  return {
    omfang: row.scope,
    tjeneste: row.name,
    organisasjonsnummer: row.organisation,
    statsforvaltere: row.governors.join(' '),
    fagsystem: row.caseSystem,
    beroert: row.isAffected,
    svar: survey.state,
    tilkobling: connection.state,
    oppgradering: upgrade.state,
    kontrollert: row.checked.state,
    kunngjoering: notice.state,
    mangler_uten_kunngjoering: row.isMissingWithoutNotice,
    foerste_svar: survey.firstAnsweredAt,
    siste_svar: survey.answeredAt,
    svar_mangler_siden: survey.missingSince,
    sist_purret: survey.remindedAt.at(-1) ?? null,
    portallogg: connection.portalAt,
    fagsystemlogg: connection.registerAt,
    versjon: upgrade.version,
    installert: upgrade.installedOn,
    leverandoerens_versjon: upgrade.vendorVersion,
    kontrollerte_dager: row.checked.days.value,
    forbehold: row.doubts.join(' '),
    kunngjort: notice.publishedAt,
    ...figureCells(row),
  };
}

function municipalityCells(row: MunicipalityRow): z.input<typeof municipalitySchema> {
  return {
    kommunenummer: row.number,
    kommune: row.name,
    fylkesnummer: row.county,
    fylke: row.countyName,
    statsforvalter: row.governor,
    tjenester: row.services.join(' '),
    felles_tjeneste: row.isShared,
    beroert: row.isAffected,
    svar: row.survey,
    tilkobling: row.connection,
    oppgradering: row.upgrade,
    kontrollert: row.checked,
    kunngjoering: row.notice,
    mangler_uten_kunngjoering: row.isMissingWithoutNotice,
    ...figureCells(row),
  };
}
