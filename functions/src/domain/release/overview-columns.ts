/** The columns that services and municipalities share: how far they have come, and the figures side by side. */
import { z } from 'zod';
import type { Figure } from '../overview/figure.ts';
import type { MunicipalityRow, ServiceRow } from '../overview/overview.ts';
import {
  checkedStates,
  connectionStates,
  noticeStatesTold,
  surveyStates,
  upgradeStates,
} from '../overview/states.ts';
import { means } from './column.ts';

const messages = (nb: string, nn: string, en: string) =>
  z
    .number()
    .int()
    .nullable()
    .meta(means(nb, nn, en, 'message'));

export const stateShape = {
  beroert: z
    .boolean()
    .meta(means('Har fagsystemet som hadde feilen', 'Har fagsystemet som hadde feilen', 'Affected')),
  svar: z.enum(surveyStates).meta(means('Svar på skjemaet', 'Svar på skjemaet', 'Answer to the survey')),
  tilkobling: z
    .enum(connectionStates)
    .meta(means('Om logger er levert', 'Om loggar er leverte', 'Logs delivered')),
  oppgradering: z.enum(upgradeStates).meta(means('Om feilen er rettet', 'Om feilen er retta', 'The upgrade')),
  kontrollert: z
    .enum(checkedStates)
    .meta(means('Om dagene er kontrollert', 'Om dagane er kontrollerte', 'Whether the days are checked')),
  kunngjoering: z.enum(noticeStatesTold).meta(means('Kunngjøringen', 'Kunngjeringa', 'The notice')),
  mangler_uten_kunngjoering: z
    .boolean()
    .meta(
      means(
        'Meldinger mangler eller kan mangle, og ingen er bedt om å melde på nytt',
        'Meldingar manglar eller kan mangle, og ingen er bedne om å melde på nytt',
        'Messages are missing or may be, and nobody has been asked to report again',
      ),
    ),
};

/** Three sources side by side. They are never added: a message can be in all of them. */
export const figureShape = {
  oppgitt_ikke_kommet_fram: messages(
    'Skjema: ikke kommet fram',
    'Skjema: ikkje komne fram',
    'Survey: not arrived',
  ),
  oppgitt_gjenfunnet: messages('Skjema: gjenfunnet', 'Skjema: funne att', 'Survey: recovered'),
  oppgitt_meldt_paa_nytt: messages(
    'Skjema: meldt på nytt',
    'Skjema: melde på nytt',
    'Survey: reported again',
  ),
  oppgitt_fortsatt_borte: messages('Skjema: fortsatt borte', 'Skjema: framleis borte', 'Survey: still lost'),
  logg_minst_ikke_funnet: messages(
    'Logger: minst så mange er ikke funnet',
    'Loggar: minst så mange er ikkje funne',
    'Logs: at least so many were not found',
  ),
  logg_ikke_kontrollert: messages(
    'Logger: ikke kontrollert',
    'Loggar: ikkje kontrollerte',
    'Logs: not checked',
  ),
  funn_gjenfunnet: messages('Funn: gjenfunnet', 'Funn: funne att', 'Findings: recovered'),
  funn_meldt_paa_nytt: messages('Funn: meldt på nytt', 'Funn: melde på nytt', 'Findings: reported again'),
  funn_fortsatt_borte: messages('Funn: fortsatt borte', 'Funn: framleis borte', 'Findings: still lost'),
  funn_likevel_registrert: messages(
    'Funn: var i fagsystemet likevel',
    'Funn: var i fagsystemet likevel',
    'Findings: was in the case system after all',
  ),
  funn_ikke_avklart: messages(
    'Mangler eller kan mangle, og ikke avklart',
    'Manglar eller kan mangle, og ikkje avklarte',
    'Missing or may be, and not settled',
  ),
  gjennomganger_over_frist: messages(
    'Meldt på nytt, og ikke gjennomgått innen en uke',
    'Melde på nytt, og ikkje gjennomgått innan ei veke',
    'Reported again, and not reviewed within a week',
  ),
};

type Row = Pick<ServiceRow | MunicipalityRow, 'declared' | 'certified' | 'confirmed' | 'reviewsOverdue'>;

const value = (figure: Figure): number | null => figure.value;

export function figureCells({ declared, certified, confirmed, reviewsOverdue }: Row) {
  return {
    oppgitt_ikke_kommet_fram: value(declared.notArrived),
    oppgitt_gjenfunnet: value(declared.recovered),
    oppgitt_meldt_paa_nytt: value(declared.reportedAgain),
    oppgitt_fortsatt_borte: value(declared.stillLost),
    logg_minst_ikke_funnet: value(certified.missingAtLeast),
    logg_ikke_kontrollert: value(certified.unchecked),
    funn_gjenfunnet: value(confirmed.recovered),
    funn_meldt_paa_nytt: value(confirmed.reportedAgain),
    funn_fortsatt_borte: value(confirmed.stillLost),
    funn_likevel_registrert: value(confirmed.foundAfterAll),
    funn_ikke_avklart: value(confirmed.unsettled),
    gjennomganger_over_frist: value(reviewsOverdue),
  };
}
