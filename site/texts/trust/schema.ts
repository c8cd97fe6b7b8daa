/** The texts of the pages on which the service answers for itself. Thresholds are filled in from the code. */
import { z } from 'zod';
import { plain, template } from '../template.ts';

const part = z.strictObject({ heading: plain(), text: plain() });
const page = { title: plain(), intro: plain() };
const verdict = z.strictObject({ heading: plain(), text: plain(), picture: plain() });

export const trustTextsSchema = z.strictObject({
  /** Heard, not seen: the name of the list of these pages in the footer. */
  menu: plain(),
  reconciling: z.strictObject({
    ...page,
    /** In the pictures. */
    sent: plain(),
    entered: plain(),
    explained: verdict,
    missing: verdict,
    contested: verdict,
    /** Under the pictures: what a line and the two kinds of dots are. */
    key: plain(),
    parts: z.array(part).min(1),
  }),
  hiding: z.strictObject({
    ...page,
    counts: z.strictObject({ heading: plain(), text: template('shownFrom', 'hiddenRange') }),
    windows: z.strictObject({ heading: plain(), text: template('unitHoldsAtLeast') }),
    table: z.strictObject({
      caption: plain(),
      count: plain(),
      shown: plain(),
      range: template('from', 'to'),
    }),
    parts: z.array(part).min(1),
  }),
  privacy: z.strictObject({ ...page, parts: z.array(part).min(1) }),
  accessibility: z.strictObject({
    ...page,
    status: part,
    /** What is not good enough, or not known. */
    deficiencies: z.strictObject({ heading: plain(), items: z.array(plain()).min(1) }),
    parts: z.array(part).min(1),
    drawnUp: template('date'),
  }),
  status: z.strictObject({
    ...page,
    nothing: plain(),
    asOf: plain(),
    built: plain(),
    notTold: plain(),
    incident: plain(),
    period: template('caseSystem', 'from', 'to'),
    answered: plain(),
    answeredOf: template('answered', 'all'),
    parts: z.array(part).min(1),
  }),
  receipt: z.strictObject({
    ...page,
    receiptFile: plain(),
    checkpointFiles: plain(),
    checkpointHint: plain(),
    originalFile: plain(),
    originalHint: plain(),
    check: plain(),
    noScript: plain(),
    result: plain(),
    answers: z.strictObject({
      unreadableReceipt: plain(),
      unreadableCheckpoint: plain(),
      sound: plain(),
      unsound: plain(),
      follows: plain(),
      followsNot: plain(),
      published: plain(),
      another: plain(),
      'not-told': plain(),
      'not-compared': plain(),
      sameFile: plain(),
      otherFile: plain(),
    }),
    parts: z.array(part).min(1),
  }),
});
export type TrustTexts = z.output<typeof trustTextsSchema>;
