/**
 * Every text of the staff portal: one sub-schema a view (`schema-<view>.ts`), with its texts in `nb/<view>.json` and
 * `nn/<view>.json`, gathered in languages.ts. A missing string, one too many or a wrong placeholder fails the build.
 */
import { z } from 'zod';
import { ledgerTextsSchema } from './schema-ledger.ts';
import { dailyControlTextsSchema } from './schema-daily-control.ts';
import { alarmsTextsSchema } from './schema-alarms.ts';
import { breachTextsSchema } from './schema-breach.ts';
import { findingsTextsSchema } from './schema-findings.ts';
import { holdTextsSchema } from './schema-hold.ts';
import { noticeTextsSchema } from './schema-notice.ts';
import { overviewTextsSchema } from './schema-overview.ts';
import { reconciliationTextsSchema } from './schema-reconciliation.ts';
import { releasesTextsSchema } from './schema-releases.ts';
import { samiTextsSchema } from './schema-sami.ts';
import { shellTextsSchema } from './schema-shell.ts';
import { surveyTextsSchema } from './schema-survey.ts';
import { tasksTextsSchema } from './schema-tasks.ts';
import { upgradeTextsSchema } from './schema-upgrade.ts';
import { uploadTextsSchema } from './schema-upload.ts';

export const portalTextsSchema = z.strictObject({
  shell: shellTextsSchema,
  tasks: tasksTextsSchema,
  upload: uploadTextsSchema,
  reconciliation: reconciliationTextsSchema,
  findings: findingsTextsSchema,
  hold: holdTextsSchema,
  breach: breachTextsSchema,
  upgrade: upgradeTextsSchema,
  dailyControl: dailyControlTextsSchema,
  survey: surveyTextsSchema,
  notice: noticeTextsSchema,
  sami: samiTextsSchema,
  releases: releasesTextsSchema,
  ledger: ledgerTextsSchema,
  alarms: alarmsTextsSchema,
  overview: overviewTextsSchema,
});

export type PortalTexts = z.output<typeof portalTextsSchema>;
