/** Requests with a W3C `traceparent`, or with what is none. */
import type { Backend } from '../../support/backend.ts';

export const parentOf = (trace: string): string => `00-${trace}-b7ad6b7169203331-01`;

/** Each with the trace in it, as far as its form has room for one. */
export function noParents(trace: string): string[] {
  return [
    trace,
    parentOf(trace.toUpperCase()),
    parentOf(trace.slice(1)),
    parentOf('0'.repeat(32)),
    `00-${trace}-${'0'.repeat(16)}-01`,
    `ff-${trace}-b7ad6b7169203331-01`,
    `${parentOf(trace)}, ${parentOf(trace)}`,
    `00-<script>${trace}</script>-b7ad6b7169203331-01`,
  ];
}

/** No two alike, and nowhere else. */
export const cells = ['QXMELDING1', 'QXMELDING2', '2023-03-14T11:22:33', '11:22:34', '2023-03-14 11:25'];
const [firstId, secondId, firstSent, secondSent, received] = cells;
export const portalLog = [
  'innsendt;bekymringsmeldingId',
  `${firstSent!};${firstId!}`,
  `2023-03-15 ${secondSent!};${secondId!}`,
].join('\n');
export const registerLog = `mottatt;bekymringsmeldingId\n${received!};${firstId!}`;

export const uploadOf = (side: 'portal' | 'register'): string =>
  `deliveries?side=${side}&scope=5001&from=2023-03-01&to=2023-03-31`;

export interface Sent {
  readonly status: number;
  /** Of a problem. */
  readonly instance: string | undefined;
}

/** @param parent as it stands in the header; left out: there is none. @param log is posted; left out: is asked for */
export async function send(
  backend: Backend,
  user: string | null,
  path: string,
  parent?: string,
  log?: string,
): Promise<Sent> {
  const headers: Record<string, string> = parent === undefined ? {} : { traceparent: parent };
  if (user !== null) headers['authorization'] = `Bearer ${await backend.tokenOf(user)}`;
  const init = { headers, ...(log !== undefined && { method: 'POST', body: log }) };
  const answer = await fetch(`${backend.api()}/${path}`, init);
  const body: { instance?: string } = JSON.parse(await answer.text());
  return { status: answer.status, instance: body.instance };
}
