/**
 * A municipality's own exact number, by its own decision (design 5): two persons decide, as of all that a notice says,
 * and it is refused where it would tell of others. It is kept as public before anybody can see it.
 */
import {
  type FigureHistory,
  mayShowOwnNumber,
  type OwnNumber,
  withOwnNumber,
} from '#domain/disclosure/index.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { OwnNumberView } from '#domain/notice/own-number-view.ts';
import { placeOf } from '#domain/notice/totals/places.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey, Service } from '#domain/service/service.ts';
import { historyIn, keepFigureHistory, readFigureHistory } from './figure-history.ts';
import { readIncident } from './keep-incident.ts';
import type { System } from './system.ts';

type Asking = Pick<Notice, 'municipalities'> & { readonly version: number };

const maxAttempts = 20;

/** Whether every own number of a draft may be shown now; nothing is kept. */
export async function mayShowOwnNumbers(system: System, service: Service, draft: Asking): Promise<boolean> {
  const asked = askedBy(draft, service);
  return asked.length === 0 || withAll(historyIn(await readFigureHistory(system)), asked) !== null;
}

/**
 * Before the approval: after a crash between the two what was kept counts as shown.
 * @returns false where one of them may not be shown; nothing is kept then
 */
export async function keepOwnNumbers(system: System, scope: ScopeKey, draft: Asking): Promise<boolean> {
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  const asked = service ? askedBy(draft, service) : [];
  if (asked.length === 0) return true;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const held = await readFigureHistory(system);
    const next = withAll(historyIn(held), asked);
    if (next === null) return false;
    if (await keepFigureHistory(system, held, next)) return true;
  }
  throw new Error('the history of figures kept changing');
}

/** For each municipality of the service: whether its own number may be shown, and whether one is. */
export async function readOwnNumbers(system: System, scope: ScopeKey): Promise<OwnNumberView> {
  const history = historyIn(await readFigureHistory(system));
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  const municipalities = (service?.municipalities ?? []).map((municipality) => {
    const place = placeOf(municipality, service!);
    const versions = history.ownNumbers.filter((own) => own.place === place).map(({ version }) => version);
    return { municipality, mayShow: mayShowOwnNumber(history, place), versions };
  });
  return { municipalities };
}

function askedBy({ municipalities, version }: Asking, service: Service): OwnNumber[] {
  return municipalities
    .filter(({ ownNumber }) => ownNumber !== undefined)
    .map(({ municipality }) => ({ place: placeOf(municipality, service), version }));
}

function withAll(history: FigureHistory, asked: readonly OwnNumber[]): FigureHistory | null {
  return asked.reduce<FigureHistory | null>((now, one) => now && withOwnNumber(now, one), history);
}
