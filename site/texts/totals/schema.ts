/** The texts of the totals: for the country, the counties, the county governors and cities with districts. */
import { z } from 'zod';
import { withheldReasons } from '#domain/disclosure/sums/public-total.ts';
import { plain, template } from '../template.ts';

export const totalsTextsSchema = z.strictObject({
  heading: plain(),
  text: plain(),
  area: plain(),
  number: plain(),
  notices: plain(),
  accuracy: plain(),
  country: plain(),
  county: template('name'),
  city: template('name'),
  atLeast: template('count'),
  notShown: plain(),
  exact: plain(),
  reasons: z.record(z.enum(withheldReasons), plain()),
});
export type TotalsTexts = z.infer<typeof totalsTextsSchema>;
