import { z } from 'zod';
import {
  vendorReportContentSchema,
  vendorReportView,
  vendorReportViewSchema,
} from '#domain/upgrade/vendor-report.ts';
import { reportInstalledVersion } from '#use-cases/report-installed-version.ts';
import { readJson } from './body.ts';
import { endpoint, json } from './endpoint.ts';
import { problem, problems } from './problem.ts';
import { scopeParameter } from './schemas.ts';

const maxBodyBytes = 1024;

export const putVendorReport = endpoint({
  name: 'putVendorReport',
  method: 'PUT',
  route: 'scopes/{scope}/upgrade/vendor-report',
  summary: 'As the vendor of a case system, for a customer that delegated it: which version is installed',
  parameters: z.object({ scope: scopeParameter }),
  body: vendorReportContentSchema,
  actions: ['report-installed-version'],
  actionOf: ({ scope }) => ({ action: 'report-installed-version', scope }),
  responses: {
    200: {
      description: 'What stands now: the report that saw the system last',
      schema: vendorReportViewSchema,
    },
    409: { description: 'Changed a thousand times: no more' },
    422: { description: 'The day or the time of the report has not come yet' },
  },
  async handle({ system, principal, parameters: { scope }, request }) {
    if (principal.organisation === undefined) return problems.notAllowed();
    const report = await readJson(request, vendorReportContentSchema, maxBodyBytes);
    const outcome = await reportInstalledVersion(system, scope, report, principal.organisation);
    if (outcome.ok) return json(200, vendorReportView(outcome.value));
    if (outcome.code === 'changed-too-often') return problems.changedTooOften();
    return problem(422, 'in-the-future', 'Datoen eller tidspunktet har ikke vært ennå');
  },
});
