/** Every endpoint of the API: what is not here is not served. */
import { approveNotice } from './approve-notice.ts';
import type { Endpoint } from './endpoint.ts';
import { getAlarms } from './get-alarms.ts';
import { getBreach } from './get-breach.ts';
import { getCheckpoint } from './get-checkpoint.ts';
import { getApprovals } from './get-approvals.ts';
import { getDailyControl } from './get-daily-control.ts';
import { getDelivery } from './get-delivery.ts';
import { getFindings } from './get-findings.ts';
import { getHold } from './get-hold.ts';
import { getHoldDryRun } from './get-hold-dry-run.ts';
import { getToSendAgain } from './get-to-send-again.ts';
import { getJournal } from './get-journal.ts';
import { getMe } from './get-me.ts';
import { getMessages } from './get-messages.ts';
import { getNotices } from './get-notices.ts';
import { getOwnNumbers } from './get-own-numbers.ts';
import { getOpenApi } from './get-openapi.ts';
import { getOverview } from './get-overview.ts';
import { getOverviewJournal } from './get-overview-journal.ts';
import { getReceipt } from './get-receipt.ts';
import { getReplay } from './get-replay.ts';
import { getOpenReleaseFile, getReleaseFile } from './get-release-file.ts';
import { getReleases } from './get-releases.ts';
import { getReminders } from './get-reminders.ts';
import { getScope } from './get-scope.ts';
import { getScopeAlarms } from './get-scope-alarms.ts';
import { getSharedMeasures } from './get-shared-measures.ts';
import { getSurvey } from './get-survey.ts';
import { getSurveyAnswers } from './get-survey-answers.ts';
import { getSurveyQuestions } from './get-survey-questions.ts';
import { getUpgrade } from './get-upgrade.ts';
import { getUpgradeStanding } from './get-upgrade-standing.ts';
import { getUpload } from './get-upload.ts';
import { getServices } from './get-services.ts';
import { postAlarmClosing } from './post-alarm-closing.ts';
import { postDecision } from './post-decision.ts';
import { postDeletable } from './post-deletable.ts';
import { postHoldStep } from './post-hold-step.ts';
import { postLogout } from './post-logout.ts';
import { postDelivery } from './post-delivery.ts';
import { postDryRun } from './post-dry-run.ts';
import { postFinding } from './post-finding.ts';
import { postLogDeletion } from './post-log-deletion.ts';
import { postNotice } from './post-notice.ts';
import { postObjection } from './post-objection.ts';
import { postRelease } from './post-release.ts';
import { postWithdrawal } from './post-withdrawal.ts';
import { postReminders } from './post-reminders.ts';
import { postSurveyAnswer } from './post-survey-answer.ts';
import { postSignOffs } from './post-sign-offs.ts';
import { postUploadDelivery } from './post-upload-delivery.ts';
import { getTranslations } from './get-translations.ts';
import { postTranslation } from './post-translation.ts';
import { postTranslationDecision } from './post-translation-decision.ts';
import { putDailyControl } from './put-daily-control.ts';
import { putBreach } from './put-breach.ts';
import { putIncident } from './put-incident.ts';
import { putRules } from './put-rules.ts';
import { putSurveyDraft } from './put-survey-draft.ts';
import { putSurveyQuestions } from './put-survey-questions.ts';
import { putUpgrade } from './put-upgrade.ts';
import { putVendorReport } from './put-vendor-report.ts';
import { putUploadPart } from './put-upload-part.ts';

const described: readonly Endpoint[] = [
  getMe,
  postLogout,
  postDelivery,
  postDryRun,
  putUploadPart,
  getUpload,
  postUploadDelivery,
  getDelivery,
  getReceipt,
  postLogDeletion,
  getCheckpoint,
  getBreach,
  putBreach,
  getScope,
  getMessages,
  getFindings,
  postFinding,
  putRules,
  getUpgrade,
  putUpgrade,
  putVendorReport,
  getDailyControl,
  putDailyControl,
  postSignOffs,
  postObjection,
  postNotice,
  getNotices,
  getOwnNumbers,
  approveNotice,
  getJournal,
  getTranslations,
  postTranslation,
  postTranslationDecision,
  getApprovals,
  postDecision,
  getServices,
  getSurvey,
  putSurveyDraft,
  postSurveyAnswer,
  getSharedMeasures,
  getSurveyQuestions,
  putSurveyQuestions,
  getSurveyAnswers,
  getOverview,
  getOverviewJournal,
  getUpgradeStanding,
  getReminders,
  postReminders,
  getReleases,
  postRelease,
  getReleaseFile,
  postWithdrawal,
  getOpenReleaseFile,
  putIncident,
  getHold,
  getHoldDryRun,
  postHoldStep,
  postDeletable,
  getToSendAgain,
  getAlarms,
  postAlarmClosing,
  getScopeAlarms,
  getReplay,
];

export const endpoints: readonly Endpoint[] = [...described, getOpenApi(described)];
