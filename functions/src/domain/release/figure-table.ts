/**
 * Every figure of the overview, one a row, each with its unit, how much of it is known, and when that was true. Sums
 * and single services stand in one table so that nobody has to guess which rows add up: each says on which level it is.
 */
import { z } from 'zod';
import { figureSchema, figureUnits } from '../overview/figure.ts';
import type { Figure } from '../overview/figure.ts';
import type { Overview } from '../overview/overview.ts';
import { means } from './column.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

const levels = ['all', 'governor', 'case-system', 'service', 'municipality', 'member'] as const;
type Level = (typeof levels)[number];

const rowSchema = z.object({
  nivaa: z.enum(levels).meta(means('Hva tallet gjelder', 'Kva talet gjeld', 'What the figure is of')),
  noekkel: z
    .string()
    .regex(/^.+$/)
    .meta(
      means(
        'Statsforvalter, fagsystem, omfang eller kommunenummer',
        'Statsforvaltar, fagsystem, omfang eller kommunenummer',
        'County governor, case system, scope or municipality number',
      ),
    ),
  maal: z
    .string()
    .regex(/^[A-Za-z.]+$/)
    .meta(
      means(
        'Hva som telles. declared: oppgitt i skjemaet, certified: vist av loggene, confirmed: bekreftet av funn',
        'Kva som blir talt. declared: oppgitt i skjemaet, certified: vist av loggane, confirmed: stadfesta av funn',
        'What is counted. declared: by the survey, certified: by the logs, confirmed: by findings',
      ),
    ),
  verdi: z
    .number()
    .int()
    .nullable()
    .meta(means('Tallet; tomt der det ikke er kjent', 'Talet; tomt der det ikkje er kjent', 'The figure')),
  enhet: z.enum(figureUnits).meta(means('Hva tallet teller', 'Kva talet tel', 'What it counts')),
  dekning_kjent: z
    .number()
    .int()
    .meta(means('Så mange er kjent', 'Så mange er kjende', 'So many are known')),
  dekning_av: z
    .number()
    .int()
    .meta(means('Av så mange', 'Av så mange', 'Of so many')),
  dekning_enhet: z.enum(figureUnits).meta(means('Hva dekningen teller', 'Kva dekninga tel', 'Of what')),
  per: z.iso
    .datetime()
    .nullable()
    .meta(
      means(
        'Når det sist ble kjent (UTC)',
        'Når det sist vart kjent (UTC)',
        'When it last became known (UTC)',
      ),
    ),
});

export function figureTable({ groups, services, municipalities }: Overview): Table {
  const rows = [
    ...groups.flatMap((group) => rowsOf(group.kind, group.key, group)),
    ...services.flatMap((service) => rowsOf('service', service.scope, service)),
    ...services.flatMap(({ scope, members }) =>
      members.flatMap(({ municipality, ...figures }) =>
        rowsOf('member', `${scope}/${municipality}`, figures),
      ),
    ),
    ...municipalities.flatMap((municipality) => rowsOf('municipality', municipality.number, municipality)),
  ];
  return tableOf('tall', { nb: 'Alle tall', nn: 'Alle tal', en: 'All figures' }, rowSchema, rows);
}

function rowsOf(nivaa: Level, noekkel: string, holder: object): z.input<typeof rowSchema>[] {
  return figuresIn(holder).map(([maal, { value, unit, coverage, asOf }]) => ({
    nivaa,
    noekkel,
    maal,
    verdi: value,
    enhet: unit,
    dekning_kjent: coverage.known,
    dekning_av: coverage.of,
    dekning_enhet: coverage.unit,
    per: asOf,
  }));
}

/** Figures by the path of their fields (`declared.notArrived`), however many the overview comes to have. */
function figuresIn(holder: object, path = ''): [name: string, figure: Figure][] {
  return Object.entries(holder).flatMap(([key, value]): [string, Figure][] => {
    const name = path === '' ? key : `${path}.${key}`;
    const figure = figureSchema.safeParse(value);
    if (figure.success) return [[name, figure.data]];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? figuresIn(value, name) : [];
  });
}
