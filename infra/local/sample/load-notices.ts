/**
 * Notices for a few services with losses: a leader confirms the delay that the log was declared with and drafts,
 * another approves.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { call, jsonBody } from './api-client.ts';
import type { SampleOfService } from './country.ts';
import { leaderOf, scopePath } from './delivery.ts';
import type { LoadSettings } from './load.ts';
import type { LogKind } from './log-kinds.ts';

export const noticeCount = 3;

/** Kinds of log from which losses can be certified, so that the notice rests on a result. */
const tellingKinds: readonly LogKind[] = ['ids', 'seconds', 'sent', 'minutes'];

/** What the loader reads of a notice. */
const noticeSchema = z.object({ id: z.string(), approvedAtMs: z.number().optional() });
const noticesSchema = z.object({ notices: z.array(noticeSchema) });

const scopeSchema = z.object({ current: z.object({ rulesConfirmed: z.boolean() }).nullable() });

export async function approveNotices(
  settings: LoadSettings,
  services: readonly SampleOfService[],
): Promise<void> {
  let approved = 0;
  for (const service of noticeCandidates(services)) {
    if (approved === noticeCount) break;
    if (await approveNotice(settings, service)) approved++;
  }
}

/** Where the rules allow a notice (the portal's ids, a right clock) and the delay is short; most losses first. */
export function noticeCandidates(services: readonly SampleOfService[]): SampleOfService[] {
  const losses = new Map(services.map((service) => [service, service.logs().truth]));
  const fitting = services.filter((service) => {
    const truth = losses.get(service)!;
    const isTelling = tellingKinds.includes(service.kind) && service.declared.maxDelay.startsWith('PT');
    return truth.lost.length > 0 && !truth.trap && service.hasPortalIds && isTelling;
  });
  return fitting.sort((one, other) => losses.get(other)!.lost.length - losses.get(one)!.lost.length);
}

/** @returns whether one is approved, now or before */
export async function approveNotice(settings: LoadSettings, service: SampleOfService): Promise<boolean> {
  const path = `/scopes/${scopePath(service)}/notices`;
  const listed = await call(settings, leaderOf(service, 1), 'GET', path);
  const known = listed.status === 200 ? noticesSchema.parse(listed.body).notices : [];
  if (known.some(({ approvedAtMs }) => approvedAtMs !== undefined)) return true;
  const draft = known[0];
  if (draft !== undefined) return approve(settings, service, draft.id);
  if (await confirmDelay(settings, service)) return approveDraft(settings, service);
  settings.log(`${service.name}: ingen kunngjøring (tiden er ikke bekreftet)`);
  return false;
}

/** One leader drafts and another approves. */
export async function approveDraft(
  settings: LoadSettings,
  service: SampleOfService,
  choices: NoticeChoices = {},
): Promise<boolean> {
  const path = `/scopes/${scopePath(service)}/notices`;
  const drafted = await call(settings, leaderOf(service, 1), 'POST', path, jsonBody(choices));
  const notice = noticeSchema.safeParse(drafted.body);
  if (drafted.status < 300 && notice.success) {
    return notice.data.approvedAtMs !== undefined || approve(settings, service, notice.data.id);
  }
  settings.log(`${service.name}: ingen kunngjøring (${drafted.status})`);
  return false;
}

async function approve(settings: LoadSettings, service: SampleOfService, id: string): Promise<boolean> {
  const path = `/scopes/${scopePath(service)}/notices/${id}/approve`;
  const { status } = await call(settings, leaderOf(service, 2), 'POST', path, jsonBody({}));
  const isDone = status < 300;
  settings.log(`${service.name}: kunngjøring ${isDone ? 'godkjent' : `ikke godkjent (${status})`}`);
  return isDone;
}

/** @returns whether the result came that rests on the confirmation; the same again is no change */
export async function confirmDelay(settings: LoadSettings, service: SampleOfService): Promise<boolean> {
  const { maxDelay, clockSkew } = service.declared;
  const leader = leaderOf(service, 1);
  const path = `/scopes/${scopePath(service)}`;
  const stored = await call(settings, leader, 'PUT', `${path}/rules`, jsonBody({ maxDelay, clockSkew }));
  if (stored.status >= 300) return false;
  const pollMs = settings.pollMs ?? 500;
  const looks = Math.ceil((settings.patienceMs ?? 180_000) / pollMs);
  for (let look = 0; look < looks; look++) {
    const { status, body } = await call(settings, leader, 'GET', path);
    const scope = scopeSchema.safeParse(body);
    if (status === 200 && scope.success && scope.data.current?.rulesConfirmed === true) return true;
    await wait(pollMs);
  }
  return false;
}
