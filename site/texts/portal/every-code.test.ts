/** Each code that the portal can come to show has words of its own in both written languages. */
import { describe, expect, test } from 'vitest';
import { roles } from '#domain/access/role.ts';
import { closableKinds, closingReasons } from '#domain/alarm/closing.ts';
import { alarmKinds } from '#domain/alarm/kinds.ts';
import { askedReasons, deletionReasons } from '#domain/delivery/deletion.ts';
import { uploadProblems } from '#domain/delivery/upload.ts';
import { reasonCodes } from '#domain/explain/reasons.ts';
import { dateFaultCodes } from '#domain/finding/dates.ts';
import { dutyKinds } from '#domain/finding/duties.ts';
import { groupStates } from '#domain/finding/groups.ts';
import { holdConditionCodes } from '#domain/hold/condition.ts';
import { holdFaults, holdReasons, retentionReasons, stopReasons } from '#domain/hold/steps.ts';
import { findingKinds, outcomeClasses } from '#domain/finding/kinds.ts';
import { faultCodes } from '#domain/logs/fault.ts';
import { decisionConflicts } from '#domain/notice/conflicts.ts';
import { ownNumberRefusals } from '#domain/notice/own-number-view.ts';
import { obstacles } from '#domain/notice/publishable.ts';
import { samiPartNames, samiValueNames } from '#domain/notice/sami/parts.ts';
import { samiProblems } from '#domain/notice/sami/problems.ts';
import { samiStandings } from '#domain/notice/sami/standing.ts';
import { samiTextFaultCodes } from '#domain/notice/sami/text-faults.ts';
import { samiSendBackReasons } from '#domain/notice/sami/translation.ts';
import { verdicts, warningCodes } from '#domain/reconcile/result.ts';
import { changeCauses } from '#domain/overview/causes/causes.ts';
import { changeFigures } from '#domain/overview/causes/figures.ts';
import { withdrawalReasons } from '#domain/release/release.ts';
import { taskIds, taskReasons, taskStates } from '#domain/task/task.ts';
import { noAccessOf } from '../../portal/no-access.ts';
import { loginFailures } from '../../portal/session/login.ts';
import { readProblems } from '../../portal/upload/read/messages.ts';
import { portalLanguages, portalTexts } from './languages.ts';
import type { PortalTexts } from './schema.ts';

const kinds: readonly [string, readonly string[], (texts: PortalTexts) => object][] = [
  ['verdicts', verdicts, ({ reconciliation }) => reconciliation.counts.verdicts],
  ['reasons of a verdict', reasonCodes, ({ reconciliation }) => reconciliation.messages.reasons],
  ['obstacles', obstacles, ({ reconciliation }) => reconciliation.obstacles.codes],
  ['warnings', warningCodes, ({ reconciliation }) => reconciliation.warnings.codes],
  ['refusals of a log', faultCodes, ({ upload }) => upload.faults],
  ['problems of an upload in parts', uploadProblems, ({ upload }) => upload.send.problems],
  ['reasons to delete a log', askedReasons, ({ upload }) => upload.deletion.reasons],
  ['why a log is gone', deletionReasons, ({ upload }) => upload.deletion.gone],
  ['files that cannot be read', readProblems, ({ upload }) => upload.file.problems],
  ['findings', findingKinds, ({ findings }) => findings.form.kinds],
  ['classes of findings', outcomeClasses, ({ findings }) => findings.counts],
  ['faults of a finding', dateFaultCodes, ({ findings }) => findings.form.faults],
  ['conditions of the hold', holdConditionCodes, ({ hold }) => hold.conditions],
  ['conditions in few words', holdConditionCodes, ({ hold }) => hold.names],
  ['faults of a step of the hold', holdFaults, ({ hold }) => hold.faults],
  ['reasons of the hold', holdReasons, ({ hold }) => hold.reasons],
  ['reasons to stop a release', stopReasons, ({ hold }) => hold.stopReasons],
  ['reasons to change the retention', retentionReasons, ({ hold }) => hold.retentionReasons],
  ['duties', dutyKinds, ({ findings }) => findings.list.duty],
  ['refusals of an own number', ownNumberRefusals, ({ notice }) => notice.form.ownNumberRefused],
  ['refusals of a decision about a draft', decisionConflicts, ({ notice }) => notice.approvals.refusals],
  ['states of a group', groupStates, ({ findings }) => findings.group.states],
  ['standings of a translation', samiStandings, ({ sami }) => sami.standings],
  ['parts of a translation', samiPartNames, ({ sami }) => sami.parts],
  ['values of a translation', samiValueNames, ({ sami }) => sami.values],
  ['faults of a translation', samiTextFaultCodes, ({ sami }) => sami.faults],
  ['problems of a translation', samiProblems, ({ sami }) => sami.problems],
  ['reasons to send a translation back', samiSendBackReasons, ({ sami }) => sami.decision.reasons],
  ['figures that change', changeFigures, ({ releases }) => releases.changes.figures],
  ['causes of a change', changeCauses, ({ releases }) => releases.changes.causeNames],
  ['reasons to withdraw a release', withdrawalReasons, ({ releases }) => releases.withdraw.reasons],
  ['tasks', taskIds, ({ tasks }) => tasks.tasks],
  ['states of a task', taskStates, ({ tasks }) => tasks.states],
  ['reasons of a task', taskReasons, ({ tasks }) => tasks.reasons],
  ['alarms', alarmKinds, ({ alarms }) => alarms.kinds],
  ['alarms that a person closes', closableKinds, ({ alarms }) => alarms.close.texts],
  ['reasons to close an alarm', closingReasons, ({ alarms }) => alarms.close.reasons],
  ['failures of a login', loginFailures, ({ shell }) => shell.login.failures],
  [
    'reasons without access',
    roles.map((role) => noAccessOf({ role, services: [], incident: null })!),
    ({ shell }) => shell.noAccess.reasons,
  ],
];

/** Checked by their schema once, and not for each kind. */
const texts = { nb: portalTexts('nb'), nn: portalTexts('nn') };

describe.each(portalLanguages)('in %s', (language) => {
  test.each(kinds)('all %s have words', (_name, codes, pick) => {
    const words = new Map(Object.entries(pick(texts[language])));
    expect(codes.length).toBeGreaterThan(1);
    for (const code of codes) expect(textsIn(words.get(code)), code).not.toEqual([]);
  });
});

test('the two languages say it differently: no file is a copy of the other', () => {
  const { nb, nn } = texts;
  for (const [name, codes, pick] of kinds) {
    const [ofNb, ofNn] = [new Map(Object.entries(pick(nb))), new Map(Object.entries(pick(nn)))];
    const same = codes.filter((code) => String(textsIn(ofNb.get(code))) === String(textsIn(ofNn.get(code))));
    expect(same.length, name).toBeLessThan(codes.length);
  }
});

/** All texts of a code: one, several by name, or a sentence with figures in it, filled in with their names. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return words.trim() === '' ? [] : [words];
  if (typeof words === 'function') {
    const fill = words as (values: object) => string;
    return [fill(new Proxy({}, { get: (_values, name) => String(name) }))];
  }
  if (typeof words !== 'object' || words === null) return [];
  const parts = Object.values(words).map(textsIn);
  return parts.some((part) => part.length === 0) ? [] : parts.flat();
}
