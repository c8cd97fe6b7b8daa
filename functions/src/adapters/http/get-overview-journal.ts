import { z } from 'zod';
import { journalCsv } from '#domain/overview/journal/csv.ts';
import { journalHtml } from '#domain/overview/journal/html.ts';
import { overviewLanguages } from '#domain/overview/words/index.ts';
import { readOverview } from '#use-cases/read-overview.ts';
import { areaFor, areaParameter } from './area.ts';
import { endpoint } from './endpoint.ts';
import { problems } from './problem.ts';

/** Nothing in the document is run, and it fetches nothing, wherever it is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const formats = {
  html: { type: 'text/html; charset=utf-8', write: journalHtml },
  csv: { type: 'text/csv; charset=utf-8', write: journalCsv },
} as const;

export const getOverviewJournal = endpoint({
  name: 'getOverviewJournal',
  method: 'GET',
  route: 'overview/journal',
  summary: "The overview for the reader's journal: Kort fortalt, what to follow up, and all municipalities",
  parameters: z.object({
    area: areaParameter,
    format: z.enum(['html', 'csv']).default('html'),
    language: z.enum(overviewLanguages).default('nb'),
  }),
  actions: ['read-overview'],
  actionOf: () => ({ action: 'read-overview' }),
  responses: { 200: { description: 'text/html, or text/csv with the table of municipalities' } },
  async handle({ system, principal, parameters: { area: asked, format, language } }) {
    const area = areaFor(principal, asked);
    if (area === null) return problems.notAllowed();
    const { type, write } = formats[format];
    const overview = await readOverview(system, area);
    const name = `oversikt-${area}-${overview.asOf.slice(0, 10)}.${format}`;
    return {
      status: 200,
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
      body: write(overview, language),
    };
  },
});
