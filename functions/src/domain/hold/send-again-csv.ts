/** The list as Norwegian Excel opens it: `;`, UTF-8 with BOM, CRLF; codes and days as text. */
import type { ToSendAgain } from './send-again.ts';

const columns = ['kommunenummer', 'omfang', 'bekymringsmeldingId', 'sendt', 'sendtTil', 'utfall', 'sisteDag'];
const verdictNames = { missing: 'ikke funnet', contested: 'usikker' } as const;

export function sendAgainCsv(messages: readonly ToSendAgain[]): string {
  const rows = messages.map((message) => [
    message.municipality,
    message.scope,
    message.id ?? '',
    message.sentFrom,
    message.sentTo,
    verdictNames[message.verdict],
    message.lastDay === 'held' ? 'holdes' : message.lastDay,
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** Ids are of `[A-Za-z0-9._:{}-]` and can begin with a hyphen, which a spreadsheet would reckon with. */
function cell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
