/** Every view of the portal: one line each. The first is where a login leads. */
import { alarmsView } from './alarms/index.ts';
import { breachPageView } from './breach/index.ts';
import { dailyControlView } from './daily-control/index.ts';
import { findingsView } from './findings/index.ts';
import { approvalsView } from './notice/approvals.ts';
import { noticeView } from './notice/index.ts';
import { reconciliationView } from './reconciliation/index.ts';
import { replayView } from './replay/index.ts';
import { samiView } from './sami/index.ts';
import { surveyView } from './survey/index.ts';
import { tasksView } from './tasks/index.ts';
import { upgradeView } from './upgrade/index.ts';
import { uploadView } from './upload/index.ts';
import type { View } from './view.ts';

export const views: readonly View[] = [
  tasksView,
  uploadView,
  reconciliationView,
  findingsView,
  dailyControlView,
  alarmsView,
  approvalsView,
];

/** Reached from the task list, and not named in the menu. */
export const viewsOfTasks: readonly View[] = [
  upgradeView,
  noticeView,
  samiView,
  surveyView,
  breachPageView,
  replayView,
];
