/** What people do once they have a result: findings and their corrections, the upgrade, and a contested list. */
import type { FindingContent } from '#domain/finding/finding.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { raiseObjection } from '#use-cases/raise-objection.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import type { Step } from './script.ts';

const record =
  (day: number, content: FindingContent, person: string): Step =>
  async (world) => {
    const sentFrom = Date.parse(`2023-03-${String(day).padStart(2, '0')}T13:10:00+01:00`);
    const id = `m-${String(day)}-0-b`;
    const message = { id, sentFrom, sentTo: sentFrom + 999, municipality: '4601', nth: 1 };
    const outcome = await recordFinding(world.system, '4601', { message, ...content }, person);
    if (!outcome.ok) throw new Error(`no finding for ${id}: ${outcome.code}`);
  };

const attest =
  (scope: string, version: string, installedOn: string): Step =>
  async (world) => {
    const outcome = await attestUpgrade(world.system, scope, { version, installedOn }, 'person-a');
    if (!outcome.ok) throw new Error(outcome.code);
  };

/** The messages of the 5th, 10th and 20th are not found in 4601; so few that each can be named. */
export const followUps: readonly Step[] = [
  record(5, { finding: 'sender-found', knownOn: '2023-06-06' }, 'person-a'),
  record(10, { finding: 'recovered-from-portal', knownOn: '2023-06-05' }, 'person-b'),
  attest('4601', '3.22.9', '2023-05-30'),
  record(5, { finding: 'reported-again', knownOn: '2023-06-06', receivedOn: '2023-06-04' }, 'person-b'),
  // An engine that is asked anew must not touch what people found out.
  (world) => confirmRules(world.system, '4601', { maxDelay: 'PT3H', clockSkew: 'PT5M' }, 'person-a'),
  attest('4601', '3.23.2', '2023-06-01'),
  attest('1804+1811', '3.23.2', '2023-06-02'),
  (world) => raiseObjection(world.system, '1804+1811', { kind: 'municipalities-wrong' }),
  record(10, { finding: 'recovered-from-portal', knownOn: '2023-06-05' }, 'person-a'),
];
