/** All that a simulated country has stored, as `npm run export` writes it: deliveries to releases, with its ledger. */
import { minCheckpointIntervalMs } from '#domain/ledger/checkpoint.ts';
import { completeAnswers } from '#domain/survey/testing/answers.ts';
import { saveSurveyDraft, sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { stepHold } from '#use-cases/hold.ts';
import { planRelease, reserveRelease } from '#use-cases/plan-release.ts';
import { sweep } from '#use-cases/sweep.ts';
import { withdrawRelease } from '#use-cases/withdraw-release.ts';
import { storedFiles } from '../../infra/operations/export/stored-files.ts';
import { followUps } from '../simulation/follow-ups.ts';
import { approvals, steps } from '../simulation/script.ts';
import type { Step } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

export type Image = Map<string, Uint8Array<ArrayBuffer>>;

const answer: Step = async (world) => {
  const draft = { basedOn: 0, questionsVersion: 1, answers: completeAnswers };
  await saveSurveyDraft(world.system, '4601', draft, 'person-a');
  const sent = await sendSurveyAnswer(world.system, '4601', { ...draft, basedOn: 1 }, 'person-a');
  if (!sent.ok) throw new Error(sent.code);
};

const release: Step = async (world) => {
  const planned = await planRelease(world.system);
  if (!planned.ok) throw new Error(planned.code);
  const outcome = await reserveRelease(world.system, planned.plan.contentId);
  if (!outcome.ok) throw new Error(outcome.code);
};

const hold: Step = (world) =>
  stepHold(
    world.system,
    { step: 'start', reason: 'upgrades-not-verified', reviewOn: '2023-10-02', basedOn: 0 },
    'ks-a',
  );

export async function runCountry(): Promise<World> {
  const world = new World(3, 0);
  let nowMs = Date.UTC(2023, 5, 12);
  for (const part of [steps, approvals, followUps, [answer, hold], [release]]) {
    for (const step of part) {
      world.setClock((nowMs += 3_600_000));
      await step(world);
      await world.deliverSome(0.5);
    }
    await world.settle();
  }
  await withdrawRelease(world.system, 1, 'wrong-figures');
  await world.settle();
  world.setClock(nowMs + minCheckpointIntervalMs);
  await sweep(world.system);
  return world;
}

export async function imageOf({ system }: World): Promise<Image> {
  const image: Image = new Map();
  for await (const { path, bytes } of storedFiles(system.documents, system.blobs)) image.set(path, bytes);
  return image;
}
