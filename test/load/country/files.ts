/** A scope's messages and entries as the files that are delivered: CSV, and of some a workbook. */
import type { Delivery } from '#local/sample/delivery.ts';
import { noDistrict } from '#local/sample/districts.ts';
import type { SampleFile } from '#local/sample/register-file.ts';
import { workbookBytes } from '#local/sample/workbook.ts';
import { clockSkew, maxDelay } from './events.ts';
import type { Entry, Message, RegisterKind, Span } from './events.ts';
import type { LoadService } from './services.ts';

export interface Upload {
  readonly delivery: Delivery;
  readonly file: SampleFile;
}

const portalHeader = 'bekymringsmeldingId;innsendt;kommunenummer;bydelsnummer\n';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows of one scope in the portal's log, without a header. */
export function portalLines({ service }: LoadService, messages: readonly Message[]): string {
  const { municipalities, districts } = service;
  const district = districts?.[0] ?? noDistrict;
  return messages
    .map(({ id, sentMs }, i) => {
      const municipality = municipalities[i % municipalities.length]!;
      return `${id};${secondOf(sentMs)};${municipality};${district}\n`;
    })
    .join('');
}

/** @param scope the service's own, or `*` for the whole country */
export function portalUpload(scope: string, span: Span, lines: readonly string[]): Upload {
  const bytes = Buffer.from(portalHeader + lines.join(''), 'utf8');
  return {
    delivery: { side: 'portal', scope, ...span },
    file: { name: 'portal.csv', contentType: 'text/csv', bytes },
  };
}

const columnsOf: Readonly<Record<RegisterKind, readonly string[]>> = {
  ids: ['mottatt', 'bekymringsmeldingId'],
  sent: ['mottatt', 'sendt'],
  received: ['mottatt'],
};

export async function registerUpload(
  { scope }: LoadService,
  kind: RegisterKind,
  isWorkbook: boolean,
  span: Span,
  entries: readonly Entry[],
): Promise<Upload> {
  const columns = columnsOf[kind];
  const rows = entries.map((entry) => cellsOf(entry, kind));
  const delivery: Delivery = { side: 'register', scope, ...span, maxDelay, clockSkew };
  if (isWorkbook) {
    const bytes = await workbookBytes(
      columns,
      columns.map(() => false),
      rows,
    );
    return { delivery, file: { name: 'register.xlsx', contentType: workbookType, bytes } };
  }
  const text = [columns, ...rows].map((cells) => `${cells.join(';')}\n`).join('');
  const bytes = Buffer.from(text, 'utf8');
  return { delivery, file: { name: 'register.csv', contentType: 'text/csv', bytes } };
}

function cellsOf({ receivedMs, sentMs, id }: Entry, kind: RegisterKind): string[] {
  const received = secondOf(receivedMs);
  if (kind === 'ids') return [received, id];
  return kind === 'sent' ? [received, secondOf(sentMs)] : [received];
}

function secondOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
