/** Both logs of one service, and the truth about them. */
import { clockOf, makeEntries } from './entries.ts';
import { makeMessages, type Message } from './messages.ts';
import {
  fiksOrgIds,
  portalHeader,
  portalHeaderWithoutIds,
  portalRows,
  type PortalRow,
} from './portal-rows.ts';
import { registerFile, type SampleFile } from './register-file.ts';
import { registerTable } from './register-table.ts';
import type { ServicePlan } from './service-plan.ts';
import { warningOfTrap, type Trap } from './traps.ts';

export interface LostMessage {
  readonly id: string;
  /** Its first row in the service's own portal file (the header is row 1). */
  readonly row: number;
  readonly municipality: string;
  /** UTC. */
  readonly sent: string;
}

export interface ServiceTruth {
  readonly sent: number;
  readonly lost: readonly LostMessage[];
  /** Messages that went by letter: the portal's log says so, and no log can tell whether they arrived. */
  readonly letters: number;
  /** Set where what is declared is false on purpose; the results must then carry the warning. */
  readonly trap?: { readonly kind: Trap; readonly warning: string };
}

export interface ServiceLogs {
  /** The service's part of KS's log. */
  readonly portalRows: readonly PortalRow[];
  /** The service's own portal file: the same rows, with ids or without. */
  readonly portalFile: SampleFile;
  readonly truth: ServiceTruth;
  registerFile(): Promise<SampleFile>;
}

export function makeServiceLogs(plan: ServicePlan): ServiceLogs {
  const messages = makeMessages(plan);
  const rows = portalRows(plan, messages);
  const name = `${plan.service.id}.csv`;
  const bytes = Buffer.from(plan.hasPortalIds ? portalText(plan, rows) : textWithoutIds(rows), 'utf8');
  return {
    portalRows: rows,
    portalFile: { name, contentType: 'text/csv', bytes },
    truth: truthOf(plan, messages, rows),
    registerFile: () => {
      const clock = clockOf(plan);
      return registerFile(plan, registerTable(plan, makeEntries(plan, messages, clock), clock));
    },
  };
}

function portalText(plan: ServicePlan, rows: readonly PortalRow[]): string {
  return portalHeader + portalLines(plan, rows).join('');
}

/** The rows as lines, each with its line end. */
export function portalLines(plan: ServicePlan, rows: readonly PortalRow[]): string[] {
  const orgIds = fiksOrgIds(plan);
  return rows.map(({ message, id, rest }) => `${id};${orgIds.get(message.municipality)};${rest}`);
}

function textWithoutIds(rows: readonly PortalRow[]): string {
  return portalHeaderWithoutIds + rows.map(({ rest }) => rest).join('');
}

function truthOf(plan: ServicePlan, messages: readonly Message[], rows: readonly PortalRow[]): ServiceTruth {
  const lost: LostMessage[] = [];
  for (const [index, { message }] of rows.entries()) {
    const isFirst = rows[index - 1]?.message !== message;
    if (!message.isLost || !isFirst) continue;
    const { id, municipality, sentMs } = message;
    lost.push({ id, row: index + 2, municipality, sent: new Date(sentMs).toISOString() });
  }
  return {
    sent: messages.length,
    lost,
    letters: messages.filter(({ isLetter }) => isLetter).length,
    ...(plan.trap ? { trap: { kind: plan.trap, warning: warningOfTrap[plan.trap] } } : {}),
  };
}
