/** The texts of the reference check. */
import { z } from 'zod';
import { plain, template } from '../template.ts';

const part = z.strictObject({ heading: plain(), text: plain() });

export const referenceTextsSchema = z.strictObject({
  title: plain(),
  /** On other pages, before the link. */
  lead: plain(),
  link: plain(),
  intro: plain(),
  label: plain(),
  hint: plain(),
  button: plain(),
  searching: plain(),
  /** Under the field. */
  faults: z.strictObject({ empty: plain(), 'wrong-form': plain(), 'not-usable': plain() }),
  failed: part,
  match: part.extend({ button: plain() }),
  noMatch: part,
  /** Where no script runs. */
  noScript: plain(),
  privacy: part,
  /** What a match and no match mean. */
  meaning: z.strictObject({ heading: plain(), items: z.array(plain()).min(1), confirmed: template('date') }),
  otherwise: part.extend({ link: plain() }),
});

export type ReferenceTexts = z.output<typeof referenceTextsSchema>;
