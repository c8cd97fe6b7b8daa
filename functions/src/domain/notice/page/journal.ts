/** One self-contained HTML document for the archive: the notice as published, and what it rests on. Also for print. */
import { municipalityName } from '../../municipality/names.ts';
import type { ApprovedNotice } from '../notice.ts';
import type { PublicNotice } from '../public-snapshot.ts';
import { dayInWords, instantDayInWords } from '../words/dates.ts';
import type { NoticeWords } from '../words/schema.ts';
import { noticeWords } from '../words/words.ts';
import { escaped, toHtml } from './element.ts';
import { noticePage } from './notice-page.ts';
import { noticePlace } from './place.ts';

export interface JournalSource {
  readonly service: { readonly name: string; readonly scope: string };
  /** The name of the other service that approved it; null where none did. */
  readonly approver: string | null;
  readonly districts: readonly string[];
  readonly notice: ApprovedNotice;
  /** As published, by municipality. */
  readonly shown: Readonly<Record<string, PublicNotice>>;
  /** Of the windows and counts that it shows. */
  readonly figuresSha256: string;
}

/** Paper and screen alike: the browser's own fonts, and no address but those in the text. */
const style = `body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.3rem}h3{font-size:1.1rem}h4{font-size:1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.3rem .5rem;text-align:left}
dt{font-weight:bold}dd{margin:0 0 .5rem;overflow-wrap:anywhere}.state{border:2px solid #000;padding:0 1rem}
@page{margin:2cm}@media print{body{margin:0;max-width:none}section,tr,.state{break-inside:avoid}}`;

/** The same source gives the same bytes. */
export function journalHtml(source: JournalSource): string {
  const { notice, shown } = source;
  const words = noticeWords[notice.language].journal;
  const title = words.title({ service: source.service.name });
  const [district] = source.districts;
  const copies = Object.entries(shown).map(([number, one]) => {
    const name = `<h2>${escaped(municipalityName(number))} (${number})</h2>`;
    // Below the municipality's heading: as deep as on the page of a district.
    return (
      name + toHtml(noticePage(one, { ...noticePlace(number, district), prefix: `k-${number}-`, level: 3 }))
    );
  });
  const facts = factsOf(source).map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return [
    '<!doctype html>',
    `<html lang="${notice.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`,
    `<style>${style}</style></head>`,
    `<body><h1>${escaped(title)}</h1><p>${escaped(words.about)}</p><dl>${facts.join('')}</dl>`,
    ...copies,
    '</body></html>\n',
  ].join('\n');
}

function factsOf({ service, approver, notice, shown, figuresSha256 }: JournalSource): [string, string][] {
  const words = noticeWords[notice.language];
  const { journal } = words;
  const instant = (ms: number): string =>
    `${instantDayInWords(new Date(ms).toISOString(), words)} (${new Date(ms).toISOString()})`;
  const [first] = Object.values(shown);
  return [
    [journal.service, `${service.name} (${service.scope})`],
    [journal.version, String(first?.version ?? 1)],
    ...checkedFact(notice, words),
    [journal.drafted, `${instant(notice.draftedAtMs)}. ${journal.drafter}`],
    [journal.approved, `${instant(notice.approvedAtMs)}. ${approverWords(notice, approver)}`],
    ...(notice.cause ? [[journal.cause, words.history.causes[notice.cause]] satisfies [string, string]] : []),
    ...(notice.reconciliation === ''
      ? []
      : [[journal.result, notice.reconciliation] satisfies [string, string]]),
    [journal.notice, notice.id],
    [journal.figures, figuresSha256],
  ];
}

function checkedFact({ checkedFrom, checkedTo }: ApprovedNotice, words: NoticeWords): [string, string][] {
  if (checkedFrom === undefined || checkedTo === undefined) return [];
  const days = { from: dayInWords(checkedFrom, words), to: dayInWords(checkedTo, words) };
  return [[words.journal.checked, words.withdrawn.span(days)]];
}

function approverWords({ asked, language }: ApprovedNotice, approver: string | null): string {
  const { approvers } = noticeWords[language].journal;
  return asked.kind === 'service' ? approvers.service({ service: approver ?? '' }) : approvers[asked.kind];
}
