/**
 * A municipality's own exact number, by its own decision (design 5): two persons decide, as of all that a notice says,
 * and it is refused where it would tell of others. It is kept as public before anybody can see it.
 */
import { mayShowOwnNumber, type OwnNumber, withOwnNumbers } from '#domain/disclosure/index.ts';
import { approvedOf, type Notice } from '#domain/notice/notice.ts';
import type { OwnNumberView } from '#domain/notice/own-number-view.ts';
import { tellingOwnNumbers } from '#domain/notice/told-before.ts';
import { placeOf } from '#domain/notice/totals/places.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey, Service } from '#domain/service/service.ts';
import { historyIn, keepFigureHistory, readFigureHistory } from './figure-history.ts';
import { readIncident } from './keep-incident.ts';
import { listNotices } from './list-notices.ts';
import { noticeFigures } from './notice-figures.ts';
import type { System } from './system.ts';

type Asking = Pick<Notice, 'municipalities'> & { readonly version: number };

const maxAttempts = 20;

/** @returns municipalities of a draft whose own number may not be shown now beside the totals; nothing is kept */
export async function refusedOwnNumbers(system: System, service: Service, draft: Asking): Promise<string[]> {
  const asked = askedBy(draft, service);
  if (asked.length === 0) return [];
  const { refused } = withOwnNumbers(historyIn(await readFigureHistory(system)), asked);
  return refused.map(({ municipality }) => municipality);
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
    const { history, refused } = withOwnNumbers(historyIn(held), asked);
    if (refused.length > 0) return false;
    if (await keepFigureHistory(system, held, history)) return true;
  }
  throw new Error('the history of figures kept changing');
}

/** For each municipality of the service: whether its own number may be shown in a draft now, and where one was. */
export async function readOwnNumbers(system: System, scope: ScopeKey): Promise<OwnNumberView> {
  const history = historyIn(await readFigureHistory(system));
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  const tooClose = await tooCloseIn(system, scope, service);
  const municipalities = (service?.municipalities ?? []).map((municipality) => {
    const place = placeOf(municipality, service!);
    const versions = history.ownNumbers.filter((own) => own.place === place).map(({ version }) => version);
    const refusal = refusalOf(mayShowOwnNumber(history, place), tooClose.includes(municipality));
    return { municipality, mayShow: refusal === undefined, ...(refusal && { refusal }), versions };
  });
  return { municipalities };
}

function refusalOf(mayBesideTotals: boolean, isTooClose: boolean): 'total' | 'too-close' | undefined {
  if (!mayBesideTotals) return 'total';
  return isTooClose ? 'too-close' : undefined;
}

/** Of a service whose result cannot be drafted none is: its drafts are refused for that. */
async function tooCloseIn(system: System, scope: ScopeKey, service: Service | undefined): Promise<string[]> {
  if (!service) return [];
  const earlier = approvedOf(await listNotices(system, scope));
  const figures = await noticeFigures(system, scope, earlier, service.municipalities);
  return figures.ok ? tellingOwnNumbers(figures.value, earlier) : [];
}

interface AskedNumber extends OwnNumber {
  readonly municipality: string;
}

function askedBy({ municipalities, version }: Asking, service: Service): AskedNumber[] {
  return municipalities
    .filter(({ ownNumber }) => ownNumber !== undefined)
    .map(({ municipality }) => ({ municipality, place: placeOf(municipality, service), version }));
}
