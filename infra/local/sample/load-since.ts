/**
 * What the cast's services do after June 2023: logs go on, an upgrade is verified by them, a hole and a missing message
 * become alarms, a notice ends, and one says that nothing can be known. Taken again nothing changes, on the same day.
 */
import { z } from 'zod';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import { call, deliver, jsonBody, settled } from './api-client.ts';
import { partsWithLogsSince, type Cast, type PartWithLogsSince } from './cast.ts';
import type { SampleOfService } from './country.ts';
import { leaderOf, scopePath } from './delivery.ts';
import { attest, foundOut } from './load-follow-up.ts';
import { approveDraft, approveNotice, confirmDelay } from './load-notices.ts';
import type { LoadSettings } from './load.ts';
import { logsSince, type DeliverySince } from './logs-since.ts';

const operator = 'ks-1';
/** Counted back from the day of loading: before the hole, so that it is expected to be filled. */
const controlDaysBack = 30;

export async function loadSince(settings: LoadSettings, cast: Cast): Promise<void> {
  const today = norwegianDate(settings.nowMs?.() ?? Date.now());
  await Promise.all(partsWithLogsSince.map((part) => goOn(settings, cast[part], part, today)));
  await foundOut(settings, cast.verified);
  await approveNotice(settings, cast.verified);
  await approveNotice(settings, cast['closes-notice']);
  await approveOnce(settings, cast['cannot-know'], { unknowable: 'logs-deleted' });
}

/** KS's log first: then the result that comes of the register's tells of both. */
async function goOn(
  settings: LoadSettings,
  service: SampleOfService,
  part: PartWithLogsSince,
  today: string,
): Promise<void> {
  const leader = leaderOf(service, 1);
  const { portal, register } = logsSince(service, part, today);
  await deliverOne(settings, operator, service, portal);
  for (const one of register) await deliverOne(settings, leader, service, one);
  await attest(settings, service);
  await confirmDelay(settings, service);
  // Of the verified one no daily control is chosen: nobody will deliver for it tomorrow.
  if (part === 'verified') return;
  const body = jsonBody({ from: addDays(today, -controlDaysBack), rhythm: 'daily' });
  await call(settings, leader, 'PUT', `/scopes/${scopePath(service)}/daily-control`, body);
}

/** After a release in which it was open. */
export async function closeNotice(settings: LoadSettings, cast: Cast): Promise<void> {
  await approveOnce(settings, cast['closes-notice'], { closing: 'period-over' });
}

const noticesSchema = z.object({
  notices: z.array(
    z.object({
      approvedAtMs: z.number().optional(),
      closing: z.string().optional(),
      unknowable: z.string().optional(),
    }),
  ),
});

type Said = Pick<NoticeChoices, 'closing' | 'unknowable'>;

async function approveOnce(settings: LoadSettings, service: SampleOfService, said: Said): Promise<void> {
  const path = `/scopes/${scopePath(service)}/notices`;
  const { body } = await call(settings, leaderOf(service, 1), 'GET', path);
  const isThere = (noticesSchema.safeParse(body).data?.notices ?? []).some(
    ({ approvedAtMs, closing, unknowable }) =>
      approvedAtMs !== undefined && closing === said.closing && unknowable === said.unknowable,
  );
  if (!isThere) await approveDraft(settings, service, said);
}

async function deliverOne(
  settings: LoadSettings,
  user: string,
  { name }: SampleOfService,
  { delivery, file }: DeliverySince,
): Promise<void> {
  const outcome = await deliver(settings, user, delivery, file);
  if (!outcome.ok) return settings.log(`${name}: loggen ble avvist med ${outcome.answer.status}`);
  await settled(settings, user, outcome.status, 'reconciled');
}
