/** The portal's log as KS's administration exports it, row by row (its header line is not documented: assumed). */
import { toLocal } from '#domain/time/norwegian-time.ts';
import { noDistrict, osloDistricts } from './districts.ts';
import type { Message } from './messages.ts';
import { randomFor } from './random.ts';
import type { ServicePlan } from './service-plan.ts';

export const portalHeader =
  'bekymringsmeldingId;fiksOrgId;innsendt;kommunenummer;bydelsnummer;bydelsnavn;fraFagsystem;skjemaType;' +
  'kanal;bekreftet;tilstand\r\n';

/** The same without the ids, as a municipality that keeps its own list may have it. */
export const portalHeaderWithoutIds = portalHeader.replace('bekymringsmeldingId;fiksOrgId;', '');

export interface PortalRow {
  readonly message: Message;
  readonly atMs: number;
  readonly id: string;
  /** All that follows the id and fiksOrgId. */
  readonly rest: string;
}

/** The rows of a service's messages, in order of sending; a message has one, or several one after the other. */
export function portalRows(plan: ServicePlan, messages: readonly Message[]): PortalRow[] {
  const place = placeOf(plan);
  const rows: PortalRow[] = [];
  for (const message of messages) {
    const form = message.isPublicReporter ? 'OFFENTLIG' : 'PRIVAT';
    const channel = message.isFromCaseSystem ? 'Fagsystem' : 'Portal';
    const start = `;${message.municipality};${place};${message.isFromCaseSystem};${form};${channel}`;
    for (const { atMs, state } of statesOf(message)) {
      const rest = `${localSecond(atMs)}${start};${state === 'LEVERT'};${state}\r\n`;
      rows.push({ message, atMs, id: message.id, rest });
    }
  }
  return rows;
}

/** `bydelsnummer;bydelsnavn` */
function placeOf({ service }: ServicePlan): string {
  const number = service.districts?.[0];
  if (number === undefined) return `${noDistrict};`;
  return `${number};${osloDistricts.find((district) => district.number === number)!.name}`;
}

interface State {
  readonly atMs: number;
  readonly state: string;
}

/** A lost message looks like any other here: the case system said that it had stored it. */
function statesOf(message: Message): State[] {
  const { sentMs } = message;
  const last = message.isLetter ? 'SENDT_PRINT' : 'LEVERT';
  const states: State[] = [];
  if (message.hasHistory) {
    states.push({ atMs: sentMs, state: 'AKSEPTERT' }, { atMs: sentMs + 1000, state: 'SENDT_FAGSYSTEM' });
    if (message.isLetter) states.push({ atMs: sentMs + 40_000, state: 'AVVIST_FAGSYSTEM' });
    states.push({ atMs: sentMs + 45_000, state: last });
  } else {
    states.push({ atMs: sentMs, state: last });
  }
  if (message.resentMs !== null) states.push({ atMs: message.resentMs, state: 'LEVERT' });
  return states;
}

/** `2021-11-08T09:24:45`: Norwegian time without a zone, as the portal's protocol has it. */
export function localSecond(utcMs: number): string {
  return new Date(toLocal(utcMs)).toISOString().slice(0, 19);
}

/** KS's own id of each municipality. */
export function fiksOrgIds(plan: ServicePlan): Map<string, string> {
  const { municipalities } = plan.service;
  return new Map(municipalities.map((number) => [number, randomFor(plan.seed, `org ${number}`).uuid()]));
}
