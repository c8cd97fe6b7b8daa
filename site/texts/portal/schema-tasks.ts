/** The task list, the small form that confirms the upgrade, and what the notice still needs. */
import { z } from 'zod';
import { type TaskReason, taskIds, taskStates } from '#domain/task/task.ts';
import { plain, template } from '../template.ts';

/** Why a task is in its state; with its figures where it has some. */
const reasonsSchema = z.strictObject({
  'upgrade-not-confirmed': plain(),
  'upgrade-confirmed': template('version', 'date'),
  'upgrade-verified': template('version', 'date'),
  'upgrade-not-verified': template('version', 'date'),
  'upgrade-too-old': template('version', 'date'),
  'upgrade-contradicted': template('version', 'date'),
  'upgrade-still-missing': template('version', 'date'),
  'upgrade-not-affected': plain(),
  'no-log': plain(),
  'log-being-read': plain(),
  'log-refused': plain(),
  'other-log-missing': plain(),
  'logs-in': plain(),
  'no-result': plain(),
  'nothing-compared': plain(),
  obstacles: plain(),
  'delay-not-confirmed': plain(),
  'reconciliation-confirmed': plain(),
  'findings-unknown': plain(),
  'none-to-settle': plain(),
  'some-to-settle': template('settled', 'all'),
  'all-settled': template('all'),
  'duties-overdue': z.strictObject({ one: plain(), many: template('count') }),
  'breach-unknown': plain(),
  'breach-nothing-missing': plain(),
  'breach-not-set': plain(),
  'breach-running': template('time'),
  'breach-passed': template('time'),
  'breach-told': plain(),
  'breach-told-late': plain(),
  'not-publishable': plain(),
  'nothing-to-publish': plain(),
  'ready-to-draft': plain(),
  'waits-for-approval': plain(),
  'sent-back': plain(),
  published: plain(),
  'newer-result': plain(),
  'sami-unknown': plain(),
  'sami-no-notice': plain(),
  'sami-not-begun': plain(),
  'sami-waits': plain(),
  'sami-sent-back': plain(),
  'sami-lapsed': plain(),
  'sami-published': plain(),
  'survey-not-begun': plain(),
  'survey-drafted': plain(),
  'survey-overdue': plain(),
  'survey-sent': template('time'),
  'survey-sent-late': template('time'),
  'survey-correction-begun': plain(),
  closed: plain(),
  'control-unknown': plain(),
  'control-not-chosen': plain(),
  'control-silent': template('date'),
  'control-changed': plain(),
  'control-not-agreeing': plain(),
  'control-to-sign-off': plain(),
  'control-waiting': plain(),
  'control-signed-off': plain(),
} satisfies Record<TaskReason, z.ZodType>);

/** For a service of several municipalities. */
const tableSchema = z.strictObject({
  heading: plain(),
  /** The service answers once for all of them. */
  intro: plain(),
  /** Heard: what the table is. */
  caption: plain(),
  municipality: plain(),
  sent: plain(),
  missing: plain(),
  atLeast: template('count'),
  /** The last row: what may not be tied to one municipality is only here. */
  whole: plain(),
  /** Where the logs hold nothing of the municipality. */
  nothing: plain(),
  notice: plain(),
  notices: z.strictObject({ published: plain(), drafted: plain(), none: plain() }),
  /** What is true when: the time to which the result knows, and which messages it is about. */
  asOf: template('asOf'),
  coverage: template('from', 'to'),
});

const upgradeSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  version: plain(),
  versionHint: plain(),
  date: plain(),
  dateHint: plain(),
  button: plain(),
  back: plain(),
  saved: plain(),
  already: template('version', 'date', 'asOf'),
  errors: z.strictObject({
    heading: plain(),
    version: plain(),
    date: plain(),
    future: plain(),
    server: plain(),
  }),
});

export const tasksTextsSchema = z.strictObject({
  title: plain(),
  /** Above the list: how many of those that can be done here. */
  done: template('done', 'all'),
  allDone: plain(),
  list: plain(),
  tasks: z.record(z.enum(taskIds), plain()),
  states: z.record(z.enum(taskStates), plain()),
  reasons: reasonsSchema,
  /** Beside `other-log-missing`: to where the service delivers it itself. */
  uploadPortalLog: plain(),
  refresh: plain(),
  table: tableSchema,
  upgrade: upgradeSchema,
});

export type TasksTexts = z.output<typeof tasksTextsSchema>;
