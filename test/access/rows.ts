/**
 * Every endpoint that there shall be, by its address, with the actions that it may be: written apart from the code.
 * What the OpenAPI document holds and this table doesn't, or the other way round, fails the build.
 */
import { z } from 'zod';
import type { Action } from '#domain/access/access-table.ts';

export const rows: Readonly<Record<string, readonly Action[]>> = {
  'GET /api/me': ['read-public'],
  'POST /api/me/logout': ['end-own-logins'],
  'POST /api/deliveries': ['upload-portal-log', 'upload-register-log'],
  'POST /api/scopes/{scope}/dry-runs': ['dry-run'],
  'PUT /api/scopes/{scope}/uploads/{upload}/parts/{number}': ['upload-portal-log', 'upload-register-log'],
  'GET /api/scopes/{scope}/uploads/{upload}': ['upload-portal-log', 'upload-register-log'],
  'POST /api/scopes/{scope}/uploads/{upload}/delivery': ['upload-portal-log', 'upload-register-log'],
  'GET /api/scopes/{scope}/deliveries/{delivery}': ['read-delivery'],
  'GET /api/scopes/{scope}/deliveries/{delivery}/receipt': ['read-delivery'],
  'POST /api/scopes/{scope}/deliveries/{delivery}/deletion': ['delete-portal-log', 'delete-register-log'],
  'GET /api/ledger/checkpoints/{size}': ['read-public'],
  'GET /api/scopes/{scope}/breach': ['read-breach'],
  'PUT /api/scopes/{scope}/breach': ['report-breach'],
  'GET /api/scopes/{scope}': ['read-result'],
  'GET /api/scopes/{scope}/reconciliations/{reconciliation}': ['read-result'],
  'GET /api/scopes/{scope}/findings': ['read-findings'],
  'POST /api/scopes/{scope}/findings': ['record-finding'],
  'PUT /api/scopes/{scope}/rules': ['confirm-rules'],
  'GET /api/scopes/{scope}/upgrade': ['read-upgrade'],
  'PUT /api/scopes/{scope}/upgrade': ['attest-upgrade'],
  'PUT /api/scopes/{scope}/upgrade/vendor-report': ['report-installed-version'],
  'GET /api/scopes/{scope}/daily-control': ['read-daily-control'],
  'PUT /api/scopes/{scope}/daily-control': ['choose-daily-control'],
  'POST /api/scopes/{scope}/daily-control/sign-offs': ['sign-off-days'],
  'POST /api/scopes/{scope}/objections': ['object'],
  'POST /api/scopes/{scope}/notices': ['draft-notice'],
  'GET /api/scopes/{scope}/notices': ['read-result'],
  'GET /api/scopes/{scope}/own-numbers': ['read-result'],
  'POST /api/scopes/{scope}/notices/{notice}/approve': ['approve-notice'],
  'GET /api/scopes/{scope}/notices/{notice}/journal': ['read-result'],
  'GET /api/scopes/{scope}/translations': ['read-translations'],
  'POST /api/scopes/{scope}/translations': ['translate-notice'],
  'POST /api/scopes/{scope}/translations/{translation}/decision': ['decide-translation'],
  'GET /api/approvals': ['decide-when-asked'],
  'POST /api/approvals/{scope}/{notice}': ['decide-when-asked'],
  'GET /api/services': ['decide-when-asked'],
  'GET /api/scopes/{scope}/survey': ['read-survey'],
  'PUT /api/scopes/{scope}/survey/draft': ['answer-survey'],
  'POST /api/scopes/{scope}/survey/answers': ['answer-survey'],
  'GET /api/scopes/{scope}/survey/shared-measures': ['read-survey'],
  'GET /api/incidents/{incident}/survey': ['keep-survey'],
  'PUT /api/incidents/{incident}/survey': ['keep-survey'],
  'GET /api/incidents/{incident}/survey/answers': ['read-survey-answers'],
  'GET /api/overview': ['read-overview'],
  'GET /api/overview/journal': ['read-overview'],
  'GET /api/overview/upgrades': ['read-upgrade-standing'],
  'GET /api/overview/reminders': ['remind'],
  'POST /api/overview/reminders': ['remind'],
  'GET /api/releases': ['read-releases'],
  'POST /api/releases': ['keep-releases'],
  'GET /api/releases/{number}/{file}': ['read-releases'],
  'POST /api/releases/{number}/withdrawal': ['keep-releases'],
  'GET /api/open-releases/{number}/{file}': ['read-public'],
  'PUT /api/incidents/{incident}': ['keep-incident'],
  'GET /api/incidents/{incident}/hold': ['read-hold'],
  'GET /api/incidents/{incident}/hold/dry-run': ['read-hold'],
  'POST /api/incidents/{incident}/hold/steps': ['keep-hold'],
  'POST /api/deletable': ['ask-deletable'],
  'GET /api/incidents/{incident}/messages-to-send-again': ['read-recoverable'],
  'GET /api/alarms': ['read-alarms'],
  'POST /api/alarms/closings': ['close-alarms'],
  'GET /api/scopes/{scope}/alarms': ['read-scope-alarms'],
  'GET /api/scopes/{scope}/replay': ['replay-history'],
  'GET /api/openapi.json': ['read-public'],
};

const operationSchema = z.object({ 'x-actions': z.array(z.string()) });
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

/** @returns what the document and the table do not say alike, by address */
export function differences(document: object, table: typeof rows): string[] {
  const { paths } = documentSchema.parse(document);
  const described = new Map<string, string>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations))
      described.set(`${method.toUpperCase()} ${path}`, operation['x-actions'].join());
  }
  const addresses = new Set([...described.keys(), ...Object.keys(table)]);
  return [...addresses].filter((address) => described.get(address) !== table[address]?.join());
}
