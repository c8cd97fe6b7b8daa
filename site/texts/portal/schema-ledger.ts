/** The proof that the ledger holds a delivery. */
import { z } from 'zod';
import { plain, template } from '../template.ts';

export const ledgerTextsSchema = z.strictObject({
  heading: plain(),
  asking: plain(),
  waiting: plain(),
  erased: plain(),
  proven: plain(),
  unsound: plain(),
  unknown: plain(),
  place: plain(),
  placeOf: template('place', 'size'),
  root: plain(),
  at: plain(),
  refresh: plain(),
  download: plain(),
  fileName: plain(),
});

export type LedgerTexts = z.output<typeof ledgerTextsSchema>;
