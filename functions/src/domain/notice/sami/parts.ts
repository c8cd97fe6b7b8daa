/** The fixed parts of a notice that a translator writes, and the values in them, which only the system may put in. */
import { z } from 'zod';
import { telephoneAddress } from '../../text/telephone.ts';
import { isTakenBack } from '../page/taken-back.ts';
import { shownCount } from '../shown-count.ts';
import type { PublicNotice } from '../public-snapshot.ts';

export const samiPartNames = ['known', 'days', 'withdrawn', 'report', 'urgent', 'contact'] as const;
export type SamiPartName = (typeof samiPartNames)[number];

export const samiValueNames = [
  'count',
  'checkedFrom',
  'checkedTo',
  'toldOn',
  'portal',
  'telephone',
  'name',
  'emergency',
  'childLine',
] as const;
export type SamiValue = (typeof samiValueNames)[number];

/** The word by which a text names the place of each, `{antall}`: the translator reads and writes them. */
export const samiValues: Readonly<Record<SamiValue, string>> = {
  count: 'antall',
  checkedFrom: 'fra',
  checkedTo: 'til',
  toldOn: 'dato',
  portal: 'lenke',
  telephone: 'telefon',
  name: 'navn',
  emergency: 'politi',
  childLine: 'alarmtelefon',
};

export const longestHeading = 120;
export const longestText = 1500;

/** Loose in length, so that a text too long is refused with its own code. */
export const samiPartSchema = z.object({
  part: z.enum(samiPartNames),
  heading: z.string().max(2 * longestHeading),
  text: z.string().max(2 * longestText),
});
export type SamiPart = z.infer<typeof samiPartSchema>;

export interface AskedPart {
  readonly part: SamiPartName;
  /** Each must stand in the text, once. */
  readonly values: readonly SamiValue[];
}

/** What a translation of this version must have: neither more nor less, so that it can tell nothing else. */
export function askedParts(notice: PublicNotice): AskedPart[] {
  const hasTelephone = telephoneAddress(notice.contact.telephone) !== null;
  const telephone: readonly SamiValue[] = hasTelephone ? ['telephone'] : [];
  const asked: AskedPart[] = [{ part: 'known', values: knownValues(notice) }];
  // The days themselves stand under the text, as a list.
  if (notice.windows.length > 0 && !isTakenBack(notice)) asked.push({ part: 'days', values: [] });
  if (notice.withdrawn.length > 0) asked.push({ part: 'withdrawn', values: [] });
  return [
    ...asked,
    { part: 'report', values: ['portal', ...telephone] },
    { part: 'urgent', values: ['emergency', 'childLine'] },
    { part: 'contact', values: ['name', ...telephone] },
  ];
}

/** The count only where the Norwegian notice tells one. */
function knownValues(notice: PublicNotice): SamiValue[] {
  const count = shownCount(notice);
  const { windows, closed, unknowable, checkedFrom, checkedTo } = notice;
  const isMissing = windows.length > 0 && !closed && !unknowable;
  const isTold = isMissing && count !== 0 && count !== 'not-shown';
  const isChecked = checkedFrom !== undefined && checkedTo !== undefined;
  return [
    ...(isTold ? (['count'] as const) : []),
    ...(isChecked ? (['checkedFrom', 'checkedTo'] as const) : []),
    'toldOn',
  ];
}
