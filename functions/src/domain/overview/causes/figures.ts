/** Every figure of the overview whose change is told: what it counts, and what it rests on in a service's row. */
import type { Figure, FigureUnit } from '../figure.ts';
import type { Group, Overview, ServiceRow } from '../overview.ts';

/** What a figure rests on: it changes only with one of these. */
export type Source =
  | 'register'
  | 'case-system'
  | 'survey'
  | 'overdue'
  | 'delivery'
  | 'logs'
  | 'days'
  | 'upgrade'
  | 'findings'
  | 'unsettled'
  | 'reviews'
  | 'notice'
  | 'without-notice';

interface Told {
  readonly unit: FigureUnit;
  readonly source: Source;
  /** Of one service: messages, null where it is not known, or 1 where it is in that state. */
  of(row: ServiceRow): number | null;
  /** The overview's own sum of it; left out where the overview has none. */
  total?(whole: Group): Figure;
}

/** @param unit of what is counted over services: each is in the state or is not */
const state = (source: Source, is: (row: ServiceRow) => boolean, total?: Told['total']): Told => ({
  unit: 'service',
  source,
  of: (row) => (is(row) ? 1 : 0),
  ...(total && { total }),
});
const messages = (source: Source, of: (holder: ServiceRow | Group) => Figure): Told => ({
  unit: 'message',
  source,
  of: (row) => of(row).value,
  total: of,
});

/** In the order in which they are told. Municipalities of the incident's date have no service: see changes.ts. */
export const toldFigures = {
  services: state(
    'register',
    () => true,
    ({ services }) => services,
  ),
  affected: state(
    'case-system',
    ({ isAffected }) => isAffected,
    ({ affected }) => affected,
  ),
  answered: state(
    'survey',
    ({ survey }) => survey.state === 'answered',
    ({ answered }) => answered,
  ),
  late: state(
    'survey',
    ({ survey }) => survey.state === 'late',
    ({ late }) => late,
  ),
  missing: state(
    'survey',
    ({ survey }) => survey.state === 'missing',
    ({ missing }) => missing,
  ),
  /** Not answered, and the deadline has passed. */
  overdueAnswers: state('overdue', ({ survey }) => survey.missingSince !== null),
  connected: state(
    'delivery',
    ({ connection }) => connection.state === 'connected',
    ({ connected }) => connected,
  ),
  upgraded: state(
    'upgrade',
    ({ upgrade }) => upgrade.state === 'attested' || upgrade.state === 'verified',
    ({ upgraded }) => upgraded,
  ),
  verified: state(
    'upgrade',
    ({ upgrade }) => upgrade.state === 'verified',
    ({ verified }) => verified,
  ),
  allDaysChecked: state(
    'days',
    ({ checked }) => checked.state === 'all-days',
    ({ allDaysChecked }) => allDaysChecked,
  ),
  noticeOpen: state(
    'notice',
    ({ notice }) => notice.state === 'open',
    ({ noticeOpen }) => noticeOpen,
  ),
  missingWithoutNotice: state(
    'without-notice',
    (row) => row.isMissingWithoutNotice,
    ({ missingWithoutNotice }) => missingWithoutNotice,
  ),
  notArrived: messages('survey', ({ declared }) => declared.notArrived),
  declaredRecovered: messages('survey', ({ declared }) => declared.recovered),
  declaredReportedAgain: messages('survey', ({ declared }) => declared.reportedAgain),
  declaredStillLost: messages('survey', ({ declared }) => declared.stillLost),
  missingAtLeast: messages('logs', ({ certified }) => certified.missingAtLeast),
  unchecked: messages('logs', ({ certified }) => certified.unchecked),
  recovered: messages('findings', ({ confirmed }) => confirmed.recovered),
  reportedAgain: messages('findings', ({ confirmed }) => confirmed.reportedAgain),
  stillLost: messages('findings', ({ confirmed }) => confirmed.stillLost),
  foundAfterAll: messages('findings', ({ confirmed }) => confirmed.foundAfterAll),
  unsettled: messages('unsettled', ({ confirmed }) => confirmed.unsettled),
  reviewsOverdue: messages('reviews', ({ reviewsOverdue }) => reviewsOverdue),
} as const satisfies Record<string, Told>;

export type ServiceFigure = keyof typeof toldFigures;
export const serviceFigures = Object.keys(toldFigures) as ServiceFigure[];

/** The last counts the municipalities of the incident's date. */
export const changeFigures = [...serviceFigures, 'municipalities'] as const;
export type ChangeFigure = (typeof changeFigures)[number];

export function unitOf(figure: ChangeFigure): FigureUnit {
  return figure === 'municipalities' ? 'municipality' : toldFigures[figure].unit;
}

/** @returns the overview's own sum, or its services counted where it has none; null where it is not known */
export function totalOf(figure: ChangeFigure, { groups, services }: Overview): number | null {
  const whole = groups[0]!;
  if (figure === 'municipalities') return whole.municipalities.value;
  const told: Told = toldFigures[figure];
  if (told.total) return told.total(whole).value;
  return services.reduce((sum, row) => sum + (told.of(row) ?? 0), 0);
}
