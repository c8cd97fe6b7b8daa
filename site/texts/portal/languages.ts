/** The portal's languages. The build reads both, so that a fault in either stops it; the browser reads one. */
import nbAlarms from './nb/alarms.json';
import nbLedger from './nb/ledger.json';
import nbDailyControl from './nb/daily-control.json';
import nbBreach from './nb/breach.json';
import nbFindings from './nb/findings.json';
import nbHold from './nb/hold.json';
import nbNotice from './nb/notice.json';
import nbOverview from './nb/overview.json';
import nbReconciliation from './nb/reconciliation.json';
import nbReleases from './nb/releases.json';
import nbSami from './nb/sami.json';
import nbShell from './nb/shell.json';
import nbSurvey from './nb/survey.json';
import nbTasks from './nb/tasks.json';
import nbUpgrade from './nb/upgrade.json';
import nbUpload from './nb/upload.json';
import nnAlarms from './nn/alarms.json';
import nnLedger from './nn/ledger.json';
import nnDailyControl from './nn/daily-control.json';
import nnBreach from './nn/breach.json';
import nnFindings from './nn/findings.json';
import nnHold from './nn/hold.json';
import nnNotice from './nn/notice.json';
import nnOverview from './nn/overview.json';
import nnReconciliation from './nn/reconciliation.json';
import nnReleases from './nn/releases.json';
import nnSami from './nn/sami.json';
import nnShell from './nn/shell.json';
import nnSurvey from './nn/survey.json';
import nnTasks from './nn/tasks.json';
import nnUpgrade from './nn/upgrade.json';
import nnUpload from './nn/upload.json';
import { type PortalTexts, portalTextsSchema } from './schema.ts';

const unchecked = {
  nb: {
    shell: nbShell,
    tasks: nbTasks,
    upload: nbUpload,
    reconciliation: nbReconciliation,
    findings: nbFindings,
    hold: nbHold,
    breach: nbBreach,
    upgrade: nbUpgrade,
    dailyControl: nbDailyControl,
    survey: nbSurvey,
    notice: nbNotice,
    sami: nbSami,
    releases: nbReleases,
    ledger: nbLedger,
    alarms: nbAlarms,
    overview: nbOverview,
  },
  nn: {
    shell: nnShell,
    tasks: nnTasks,
    upload: nnUpload,
    reconciliation: nnReconciliation,
    findings: nnFindings,
    hold: nnHold,
    breach: nnBreach,
    upgrade: nnUpgrade,
    dailyControl: nnDailyControl,
    survey: nnSurvey,
    notice: nnNotice,
    sami: nnSami,
    releases: nnReleases,
    ledger: nnLedger,
    alarms: nnAlarms,
    overview: nnOverview,
  },
};

export type PortalLanguage = keyof typeof unchecked;
export const portalLanguages = Object.keys(unchecked) as PortalLanguage[];

export function portalTexts(language: PortalLanguage): PortalTexts {
  return portalTextsSchema.parse(unchecked[language]);
}
