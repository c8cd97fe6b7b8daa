/** Whether the upgrade is verified: each condition, its state and why. */
import { z } from 'zod';
import {
  conditionCodes,
  conditionStates,
  verdictsOfUpgrade,
  type Reason,
} from '#domain/upgrade/verification-view.ts';
import { plain, template } from '../template.ts';

const reasonsSchema = z.strictObject({
  'same-or-later': template('version', 'fixed'),
  older: template('version', 'fixed'),
  'not-attested': plain(),
  'cannot-compare': template('version', 'fixed'),
  'no-fixed-version': plain(),
  /** The version is the vendor's. */
  'vendor-contradicts': template('version', 'fixed'),
  'enough-days': template('days', 'from', 'to'),
  'too-few-days': template('days', 'compared'),
  'days-not-attested': plain(),
  'no-result': plain(),
  declared: plain(),
  'not-declared': plain(),
  'coverage-no-result': plain(),
  'some-messages': template('messages'),
  'no-messages': plain(),
  'messages-no-days': plain(),
  'none-unchecked': plain(),
  'some-unchecked': template('count'),
  'unchecked-no-days': plain(),
  'none-missing': plain(),
  'some-missing': template('count', 'date'),
  'missing-no-days': plain(),
  'nothing-blocks': plain(),
  'something-blocks': plain(),
  'blocking-no-result': plain(),
} satisfies Record<Reason, z.ZodType>);

export const upgradeTextsSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  /** Heard: what the list is. */
  list: plain(),
  /** That a message found by time alone counts as found. */
  explained: plain(),
  noService: plain(),
  verdicts: z.record(z.enum(verdictsOfUpgrade), z.strictObject({ name: plain(), meaning: plain() })),
  conditions: z.record(z.enum(conditionCodes), plain()),
  states: z.record(z.enum(conditionStates), plain()),
  reasons: reasonsSchema,
  vendor: z.strictObject({
    heading: plain(),
    none: plain(),
    told: template('vendor', 'version', 'date', 'asOf'),
    meaning: plain(),
  }),
});
