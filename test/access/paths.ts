/** An address for each action of each endpoint. */
import type { Action } from '#domain/access/access-table.ts';
import type { Endpoint } from '#adapters/http/endpoint.ts';
import { uploadIdOf } from '#use-cases/keys.ts';
import { incident } from '../simulation/script.ts';

const id = 'a'.repeat(64);
const period = 'from=2023-03-01&to=2023-03-31';

/** An upload's path with its declaration; the id is made of both. */
function uploadPath(action: Action, scope: string, rest: string, query = ''): string {
  const side = action === 'upload-portal-log' ? 'portal' : 'register';
  const declaration = {
    side,
    scope,
    fromMs: Date.parse('2023-03-01T00:00:00+01:00'),
    toMs: Date.parse('2023-04-01T00:00:00+02:00'),
    maxDelay: 'auto',
    clockSkew: 'PT5M',
    channels: null,
  } as const;
  const upload = uploadIdOf(declaration, id);
  const inPath = encodeURIComponent(scope);
  return `scopes/${inPath}/uploads/${upload}${rest}?side=${side}&${period}&sha256=${id}${query}`;
}

/** A request for each action of each endpoint; an endpoint or action without one fails the test. */
export function pathOf(endpoint: Endpoint, action: Action, scope: string): string | null {
  const inPath = encodeURIComponent(scope);
  switch (endpoint.name) {
    case 'getMe':
      return 'me';
    case 'postLogout':
      return 'me/logout';
    case 'postDelivery': {
      const side = action === 'upload-portal-log' ? 'portal' : 'register';
      return `deliveries?side=${side}&scope=${inPath}&${period}`;
    }
    case 'postDryRun':
      return `scopes/${inPath}/dry-runs?${period}`;
    case 'putUploadPart':
      return uploadPath(action, scope, '/parts/1', `&partSha256=${id}`);
    case 'getUpload':
      return uploadPath(action, scope, '');
    case 'postUploadDelivery':
      return uploadPath(action, scope, '/delivery', '&parts=1');
    case 'getDelivery':
      return `scopes/${inPath}/deliveries/${id}`;
    case 'getReceipt':
      return `scopes/${inPath}/deliveries/${id}/receipt`;
    case 'postLogDeletion': {
      const side = action === 'delete-portal-log' ? 'portal' : 'register';
      return `scopes/${inPath}/deliveries/${id}/deletion?side=${side}`;
    }
    case 'getBreach':
    case 'putBreach':
      return `scopes/${inPath}/breach`;
    case 'getCheckpoint':
      return 'ledger/checkpoints/latest';
    case 'getScope':
      return `scopes/${inPath}`;
    case 'getMessages':
      return `scopes/${inPath}/reconciliations/current`;
    case 'getFindings':
    case 'postFinding':
      return `scopes/${inPath}/findings`;
    case 'putRules':
      return `scopes/${inPath}/rules`;
    case 'getUpgrade':
    case 'putUpgrade':
      return `scopes/${inPath}/upgrade`;
    case 'putVendorReport':
      return `scopes/${inPath}/upgrade/vendor-report`;
    case 'getDailyControl':
    case 'putDailyControl':
      return `scopes/${inPath}/daily-control`;
    case 'postSignOffs':
      return `scopes/${inPath}/daily-control/sign-offs`;
    case 'postObjection':
      return `scopes/${inPath}/objections`;
    case 'postNotice':
    case 'getNotices':
      return `scopes/${inPath}/notices`;
    case 'getOwnNumbers':
      return `scopes/${inPath}/own-numbers`;
    case 'approveNotice':
      return `scopes/${inPath}/notices/${id}/approve`;
    case 'getTranslations':
    case 'postTranslation':
      return `scopes/${inPath}/translations`;
    case 'postTranslationDecision':
      return `scopes/${inPath}/translations/${id}/decision`;
    case 'getSurvey':
      return `scopes/${inPath}/survey`;
    case 'putSurveyDraft':
      return `scopes/${inPath}/survey/draft`;
    case 'postSurveyAnswer':
      return `scopes/${inPath}/survey/answers`;
    case 'getSharedMeasures':
      return `scopes/${inPath}/survey/shared-measures`;
    case 'getSurveyQuestions':
    case 'putSurveyQuestions':
      return `incidents/${incident.id}/survey`;
    case 'getSurveyAnswers':
      return `incidents/${incident.id}/survey/answers`;
    case 'getOverview':
      return 'overview';
    case 'getOverviewJournal':
      return 'overview/journal';
    case 'getUpgradeStanding':
      return 'overview/upgrades';
    case 'getReminders':
    case 'postReminders':
      return 'overview/reminders';
    case 'getHold':
      return `incidents/${incident.id}/hold`;
    case 'getHoldDryRun':
      return `incidents/${incident.id}/hold/dry-run`;
    case 'postHoldStep':
      return `incidents/${incident.id}/hold/steps`;
    case 'postDeletable':
      return 'deletable';
    case 'getToSendAgain':
      return `incidents/${incident.id}/messages-to-send-again`;
    case 'getJournal':
      return `scopes/${inPath}/notices/${id}/journal`;
    case 'getApprovals':
      return 'approvals';
    case 'postDecision':
      return `approvals/${inPath}/${id}`;
    case 'getServices':
      return 'services';
    case 'putIncident':
      return 'incidents/another';
    case 'getAlarms':
      return 'alarms';
    case 'postAlarmClosing':
      return 'alarms/closings';
    case 'getScopeAlarms':
      return `scopes/${inPath}/alarms`;
    case 'getReplay':
      return `scopes/${inPath}/replay`;
    case 'getReleases':
    case 'postRelease':
      return 'releases';
    case 'getReleaseFile':
      return 'releases/1/LESMEG.txt';
    case 'postWithdrawal':
      return 'releases/1/withdrawal';
    case 'getOpenReleaseFile':
      return 'open-releases/1/LESMEG.txt';
    case 'getOpenApi':
      return 'openapi.json';
    default:
      return null;
  }
}

/** As the platform takes them out of a path. */
export function paramsOf(endpoint: Endpoint, path: string): Record<string, string> {
  const names = [...endpoint.route.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!);
  const form = endpoint.route.replaceAll(/\{\w+\}/g, '([^/?]+)').replaceAll('.', '\\.');
  const values = new RegExp(`^${form}(?:\\?|$)`).exec(path)!.slice(1);
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i]!)]));
}
