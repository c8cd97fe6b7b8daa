/** Every view of those without a service: one line each. The first of a role's is where its login leads. */
import type { Role } from '#domain/access/role.ts';
import { nationalAlarmsView } from '../alarms/national.ts';
import { approvalsOfBufdir } from './approvals.ts';
import { overviewView } from './overview/index.ts';
import { remindersView } from './reminders/index.ts';
import { releasesView } from '../releases/index.ts';
import { holdPageView } from '../hold/index.ts';
import { sendAgainView } from '../send-again/index.ts';
import type { NationalView } from './view.ts';

export const nationalViews: readonly NationalView[] = [
  overviewView,
  remindersView,
  approvalsOfBufdir,
  releasesView,
  holdPageView,
  sendAgainView,
  nationalAlarmsView,
];

/** @returns empty for a role whose work is done in a service, or not here */
export function nationalViewsOf(role: Role): NationalView[] {
  return nationalViews.filter(({ roles }) => roles.includes(role));
}
