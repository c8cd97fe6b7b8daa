/** What a release says beside its figures: the sentences for a briefing, and every change since the release before. */
import { z } from 'zod';
import { briefingOf, sentenceCodes } from '../overview/briefing/briefing.ts';
import { changeFigures } from '../overview/changes.ts';
import type { Change } from '../overview/changes.ts';
import type { Overview } from '../overview/overview.ts';
import { means } from './column.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

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
    .meta(means('I forrige utgivelse', 'I førre utgiving', 'In the release before', 'message')),
  etter: z
    .number()
    .int()
    .nullable()
    .meta(means('I denne utgivelsen', 'I denne utgivinga', 'In this release', 'message')),
  aarsaker: z
    .string()
    .meta(
      means(
        'Årsaker: answer svar, correction rettet svar, delivery nye logger, rules regler, finding funn, register',
        'Årsaker: answer svar, correction retta svar, delivery nye loggar, rules reglar, finding funn, register',
        'Causes',
      ),
    ),
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
      aarsaker: causes.join(' '),
    })),
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
