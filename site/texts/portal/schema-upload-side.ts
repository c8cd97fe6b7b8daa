/** Which log a file is, and what is said otherwise where it is the portal's. */
import { z } from 'zod';
import { plain, template } from '../template.ts';
import { codes } from './codes.ts';

export const sideTextsSchema = z.strictObject({
  legend: plain(),
  hint: plain(),
  options: codes('register', 'portal'),
  asking: plain(),
  /** Whether the portal's log is in for the service. */
  states: z.strictObject({
    in: template('periods'),
    inAlready: plain(),
    own: template('periods'),
    missing: plain(),
    unknown: plain(),
  }),
  toTasks: plain(),
});

export const portalLogTextsSchema = z.strictObject({
  intro: template('service'),
  fileLabel: plain(),
  timeColumn: plain(),
  remembered: plain(),
  unclear: codes('no-header', 'no-time'),
  sentPeriod: template('from', 'to'),
  stopped: plain(),
  periodHint: plain(),
  sendHeading: plain(),
  sendIntro: plain(),
  waiting: plain(),
  /** The log is in, and the register's is not. */
  accepted: plain(),
  toRegister: plain(),
});
