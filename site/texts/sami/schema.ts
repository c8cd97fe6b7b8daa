/** What stands around a municipality's own Sámi text on its page; the text itself is the municipality's. */
import { z } from 'zod';
import { samiLanguages } from '#domain/municipality/sami-area.ts';
import { plain, template } from '../template.ts';

const byLanguage = z.record(z.enum(samiLanguages), plain());

export const samiNoticeTextsSchema = z.strictObject({
  heading: byLanguage,
  /** Leads to it, near the top of the page. */
  link: byLanguage,
  /** Who stands for it, since when, and which text applies. */
  vouched: template('name', 'date', 'version'),
  /** Where a later version of the notice has come. */
  lapsed: z.strictObject({ se: template('version'), smj: template('version'), sma: template('version') }),
});
export type SamiNoticeTexts = z.output<typeof samiNoticeTextsSchema>;
