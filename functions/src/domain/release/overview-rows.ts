/** The columns of a service, of a municipality and of a day of the curve in Bufdir's edition. */
import { z } from 'zod';
import { governorCodes } from '../municipality/governors.ts';
import { means } from './column.ts';
import { figureShape, stateShape } from './overview-columns.ts';

const code = (form: RegExp, nb: string, nn: string, en: string) =>
  z
    .string()
    .regex(form)
    .meta(means(nb, nn, en));
const text = (nb: string, nn: string, en: string) =>
  z
    .string()
    .nullable()
    .meta(means(nb, nn, en));
const instant = (nb: string, nn: string, en: string) =>
  z.iso
    .datetime()
    .nullable()
    .meta(means(nb, nn, en));

export const serviceSchema = z.object({
  omfang: code(/^[\d+-]+$/, 'Kommuner og bydeler i tjenesten', 'Kommunar og bydelar i tenesta', 'The scope'),
  tjeneste: z.string().meta(means('Tjenestens navn', 'Namnet på tenesta', 'The service’s name')),
  organisasjonsnummer: code(/^\d{9}$/, 'Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
  statsforvaltere: text('Statsforvalter', 'Statsforvaltar', 'County governors'),
  fagsystem: text('Fagsystem', 'Fagsystem', 'Case system'),
  ...stateShape,
  foerste_svar: instant('Første svar (UTC)', 'Første svar (UTC)', 'First answer (UTC)'),
  siste_svar: instant('Siste svar (UTC)', 'Siste svar (UTC)', 'Last answer (UTC)'),
  svar_mangler_siden: instant(
    'Svarfristen som er passert (UTC)',
    'Svarfristen som er passert (UTC)',
    'Overdue since',
  ),
  sist_purret: instant('Sist purret (UTC)', 'Sist purra (UTC)', 'Last reminded (UTC)'),
  portallogg: instant('Nyeste portallogg (UTC)', 'Nyaste portallogg (UTC)', 'Newest portal log (UTC)'),
  fagsystemlogg: instant(
    'Nyeste fagsystemlogg (UTC)',
    'Nyaste fagsystemlogg (UTC)',
    'Newest register log (UTC)',
  ),
  versjon: text('Versjon, slik tjenesten oppgir', 'Versjon, slik tenesta oppgir', 'Version, as attested'),
  installert: z.iso
    .date()
    .nullable()
    .meta(means('Installert', 'Installert', 'Installed on')),
  leverandoerens_versjon: text(
    'Versjon, slik leverandøren oppgir',
    'Versjon frå leverandøren',
    'As the vendor says',
  ),
  kontrollerte_dager: z
    .number()
    .int()
    .nullable()
    .meta(means('Dager kontrollert', 'Dagar kontrollerte', 'Days checked', 'day')),
  forbehold: text(
    'Hvorfor loggenes tall ikke vises',
    'Kvifor tala frå loggane ikkje er viste',
    'Why not certified',
  ),
  kunngjort: instant(
    'Kunngjøringen publisert (UTC)',
    'Kunngjeringa publisert (UTC)',
    'Notice published (UTC)',
  ),
  ...figureShape,
});

export const municipalitySchema = z.object({
  kommunenummer: code(
    /^\d{4}$/,
    'Kommunenummer i 2023',
    'Kommunenummer i 2023',
    'Municipality number in 2023',
  ),
  kommune: z.string().meta(means('Kommunens navn', 'Namnet på kommunen', 'The municipality’s name')),
  fylkesnummer: code(/^\d{2}$/, 'Fylkesnummer', 'Fylkesnummer', 'County number'),
  fylke: z.string().meta(means('Fylke', 'Fylke', 'County')),
  statsforvalter: z.enum(governorCodes).meta(means('Statsforvalter', 'Statsforvaltar', 'County governor')),
  tjenester: text('Omfang for tjenestene', 'Omfang for tenestene', 'Scopes of its services'),
  felles_tjeneste: z
    .boolean()
    .meta(
      means('Tjenesten er felles med andre', 'Tenesta er felles med andre', 'Served jointly with others'),
    ),
  ...stateShape,
  ...figureShape,
});

const count = (nb: string, nn: string, en: string, unit: 'message' | 'service') =>
  z
    .number()
    .int()
    .meta(means(nb, nn, en, unit));

export const curveSchema = z.object({
  dag: z.iso.date().meta(means('Dagen dette var kjent', 'Dagen dette var kjent', 'The day it was known')),
  svart: count(
    'Tjenester som hadde svart på skjemaet',
    'Tenester som hadde svart på skjemaet',
    'Services that had answered the survey',
    'service',
  ),
  oppgitt: count('Oppgitt i skjemaet', 'Oppgitt i skjemaet', 'Declared in the survey', 'message'),
  oppgitt_tjenester: count('Så mange tjenester', 'Så mange tenester', 'By so many services', 'service'),
  logg: count('Vist av loggene', 'Vist av loggane', 'Certified by logs', 'message'),
  logg_tjenester: count('Så mange tjenester', 'Så mange tenester', 'By so many services', 'service'),
  funn: count('Bekreftet av funn', 'Stadfesta av funn', 'Confirmed by findings', 'message'),
  funn_tjenester: count('Så mange tjenester', 'Så mange tenester', 'By so many services', 'service'),
});
