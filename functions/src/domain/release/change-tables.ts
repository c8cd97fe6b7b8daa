/** What a release says beside its figures: the sentences for a briefing, and every change since the release before. */
import { z } from 'zod';
import { briefingOf, sentenceCodes } from '../overview/briefing/briefing.ts';
import type { Change } from '../overview/changes.ts';
import { changeFigures, unitOf } from '../overview/causes/figures.ts';
import type { FigureSum } from '../overview/causes/sums.ts';
import { figureUnits } from '../overview/figure.ts';
import type { Overview } from '../overview/overview.ts';
import { means } from './column.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

const unit = () => z.enum(figureUnits).meta(means('Hva tallet teller', 'Kva talet tel', 'What it counts'));

const causes = () =>
  z
    .string()
    .regex(/^[a-z-]+( [a-z-]+)*$/)
    .meta(
      means(
        'Årsakene, alle som gjelder. answer: svar, correction: rettet svar, delivery: logger levert, ' +
          'rules: regler bekreftet, result: avstemt på nytt, finding: funn, notice: kunngjøring, ' +
          'attestation: oppgitt oppgradering, vendor-report: leverandørens melding, deadline: en frist er passert, ' +
          'register: tjenesteregisteret, reorganised: slått sammen eller delt, incident: hendelsen er endret, ' +
          'not-found: årsak ikke funnet',
        'Årsakene, alle som gjeld. answer: svar, correction: retta svar, delivery: loggar leverte, ' +
          'rules: reglar stadfesta, result: avstemt på nytt, finding: funn, notice: kunngjering, ' +
          'attestation: oppgitt oppgradering, vendor-report: meldinga til leverandøren, ' +
          'deadline: ein frist er passert, ' +
          'register: tenesteregisteret, reorganised: slått saman eller delt, incident: hendinga er endra, ' +
          'not-found: årsak ikkje funnen',
        'Every cause that applies; not-found: none was found',
      ),
    );

const changeRowSchema = z.object({
  omfang: z
    .string()
    .regex(/^[\d+-]+$/)
    .meta(means('Kommuner og bydeler i tjenesten', 'Kommunar og bydelar i tenesta', 'The scope')),
  tjeneste: z.string().meta(means('Tjenestens navn', 'Namnet på tenesta', 'The service’s name')),
  maal: z.enum(changeFigures).meta(means('Hvilket tall', 'Kva tal', 'Which figure')),
  foer: z
    .number()
    .int()
    .nullable()
    .meta(means('I forrige utgivelse', 'I førre utgiving', 'In the release before')),
  etter: z
    .number()
    .int()
    .nullable()
    .meta(means('I denne utgivelsen', 'I denne utgivinga', 'In this release')),
  enhet: unit(),
  aarsaker: causes(),
});

export function changeTable(changes: readonly Change[]): Table {
  return tableOf(
    'endringer',
    { nb: 'Endringer siden forrige utgivelse', nn: 'Endringar sidan førre utgiving', en: 'Changes' },
    changeRowSchema,
    changes.map(({ scope, name, figure, from, to, causes }) => ({
      omfang: scope,
      tjeneste: name,
      maal: figure,
      foer: from,
      etter: to,
      enhet: unitOf(figure),
      aarsaker: causes.join(' '),
    })),
  );
}

const sumRowSchema = z.object({
  maal: z.enum(changeFigures).meta(means('Hvilket tall', 'Kva tal', 'Which figure')),
  enhet: unit(),
  aarsaker: causes(),
  antall: z
    .number()
    .int()
    .meta(
      means(
        'Så mange tjenester (kommuner for municipalities) er endret av disse årsakene',
        'Så mange tenester (kommunar for municipalities) er endra av desse årsakene',
        'So many services (for municipalities: municipalities) changed by these causes',
        'service',
      ),
    ),
  endring: z
    .number()
    .int()
    .meta(
      means(
        'Endringen i tallet for landet. Radene for ett mål blir til sammen hele endringen; ukjent teller som 0',
        'Endringa i talet for landet. Radene for eitt mål blir til saman heile endringa; ukjent tel som 0',
        'By so much of the country’s figure; the rows of one figure add up to its whole change',
      ),
    ),
});

export function causeTable(sums: readonly FigureSum[]): Table {
  return tableOf(
    'endringer-aarsaker',
    { nb: 'Endringer etter årsak', nn: 'Endringar etter årsak', en: 'Changes by cause' },
    sumRowSchema,
    sums.flatMap(({ figure, unit: enhet, parts }) =>
      parts.map(({ causes: all, services, change }) => ({
        maal: figure,
        enhet,
        aarsaker: all.join(' '),
        antall: services,
        endring: change,
      })),
    ),
  );
}

const sentenceSchema = z.object({
  nummer: z
    .number()
    .int()
    .meta(means('Rekkefølge', 'Rekkjefølgje', 'Order')),
  setning: z.enum(sentenceCodes).meta(means('Hva den gjelder', 'Kva ho gjeld', 'What it is about')),
  bokmaal: z.string().meta(means('På bokmål', 'På bokmål', 'In bokmål')),
  nynorsk: z.string().meta(means('På nynorsk', 'På nynorsk', 'In nynorsk')),
  fullstendig: z
    .boolean()
    .meta(means('Tallet er kjent av alle det kan være kjent av', 'Talet er kjent av alle', 'Known of all')),
});

export function briefingTable(overview: Overview): Table {
  const nynorsk = briefingOf(overview, 'nn');
  const rows = briefingOf(overview, 'nb').map(({ code, text, isComplete }, i) => ({
    nummer: i + 1,
    setning: code,
    bokmaal: text,
    nynorsk: nynorsk[i]!.text,
    fullstendig: isComplete,
  }));
  return tableOf(
    'kort-fortalt',
    { nb: 'Kort fortalt', nn: 'Kort fortalt', en: 'In brief' },
    sentenceSchema,
    rows,
  );
}
