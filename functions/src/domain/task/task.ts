/**
 * What the letter asks of each service, as tasks with a state and the reason for it. The states are those of GOV.UK's
 * task list, with one more for what needs a person's attention.
 */
export const taskIds = [
  'upgrade',
  'upload',
  'reconciliation',
  'findings',
  'breach',
  'notice',
  'sami',
  'survey',
  'daily-control',
] as const;
export type TaskId = (typeof taskIds)[number];

export const taskStates = ['not-started', 'cannot-start', 'in-progress', 'done', 'needs-attention'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskReasons = [
  'upgrade-not-confirmed',
  'upgrade-confirmed',
  'upgrade-verified',
  'upgrade-not-verified',
  'upgrade-too-old',
  'upgrade-contradicted',
  'upgrade-still-missing',
  'upgrade-not-affected',
  'no-log',
  'log-being-read',
  'log-refused',
  'other-log-missing',
  'logs-in',
  'no-result',
  'nothing-compared',
  'obstacles',
  'delay-not-confirmed',
  'reconciliation-confirmed',
  'findings-unknown',
  'none-to-settle',
  'some-to-settle',
  'all-settled',
  'duties-overdue',
  'breach-unknown',
  'breach-nothing-missing',
  'breach-not-set',
  'breach-running',
  'breach-passed',
  'breach-told',
  'breach-told-late',
  'not-publishable',
  'nothing-to-publish',
  'ready-to-draft',
  'waits-for-approval',
  'sent-back',
  'published',
  'newer-result',
  'sami-unknown',
  'sami-no-notice',
  'sami-not-begun',
  'sami-waits',
  'sami-sent-back',
  'sami-lapsed',
  'sami-published',
  'survey-not-begun',
  'survey-drafted',
  'survey-overdue',
  'survey-sent',
  'survey-sent-late',
  'survey-correction-begun',
  'closed',
  'control-unknown',
  'control-not-chosen',
  'control-silent',
  'control-changed',
  'control-not-agreeing',
  'control-to-sign-off',
  'control-waiting',
  'control-signed-off',
] as const;
export type TaskReason = (typeof taskReasons)[number];

export interface Task {
  readonly id: TaskId;
  readonly state: TaskState;
  readonly reason: TaskReason;
  /** Messages: how many of how many are settled. */
  readonly progress?: { readonly settled: number; readonly all: number };
}
