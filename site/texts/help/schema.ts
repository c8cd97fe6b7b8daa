/** The help page: what happened, who should report again, how, and whom to call. In more languages than the site. */
import { z } from 'zod';
import { plain } from '../template.ts';

export const helpTextsSchema = z.strictObject({
  /** Around it, where the language has no other page; the choice of language on every page. */
  frame: z.strictObject({ skipLink: plain(), languages: plain() }),
  title: plain(),
  intro: plain(),
  happened: z.strictObject({ heading: plain(), text: plain() }),
  who: z.strictObject({ heading: plain(), text: plain() }),
  how: z.strictObject({
    heading: plain(),
    portal: plain(),
    /** The one action of the page. */
    button: plain(),
    telephone: plain(),
    remember: plain(),
  }),
  /** The numbers themselves are in the texts around every page. */
  urgent: z.strictObject({ heading: plain(), emergency: plain(), childLine: plain() }),
});

export type HelpTexts = z.output<typeof helpTextsSchema>;
