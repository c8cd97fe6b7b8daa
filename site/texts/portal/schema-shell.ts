/** Around every view of the portal: login, header, no access. */
import { z } from 'zod';
import { plain } from '../template.ts';

export const shellTextsSchema = z.strictObject({
  name: plain(),
});
