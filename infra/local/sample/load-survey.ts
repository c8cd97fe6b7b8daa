/**
 * Survey answers of most services, sent by their leaders. Sent again, the same answer is no change; where somebody
 * has gone on since, theirs stays.
 */
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { call, jsonBody } from './api-client.ts';
import type { SampleOfService } from './country.ts';
import { leaderOf, scopePath } from './delivery.ts';
import type { LoadSettings } from './load.ts';
import { sampleAnswers, type Telling } from './survey-answers.ts';

const atATime = 4;

/**
 * @param delivered those that have delivered a register log; the others know of no losses
 * @param tellings those that answer in a way of their own
 */
export async function loadSurvey(
  settings: LoadSettings,
  services: readonly SampleOfService[],
  delivered: ReadonlySet<SampleOfService>,
  tellings: ReadonlyMap<SampleOfService, Telling>,
): Promise<void> {
  // The ready leaders are named by municipality, so a city's districts have none.
  const waiting = services.filter(({ districts }) => !districts);
  let sent = 0;
  const worker = async (): Promise<void> => {
    for (let service = waiting.shift(); service; service = waiting.shift()) {
      const lost = delivered.has(service) ? service.logs().truth.lost.length : null;
      const answers = sampleAnswers(service, lost, tellings.get(service));
      if (answers !== null && (await sendAnswer(settings, service, answers))) sent++;
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  settings.log(`Spørreskjemaet: ${sent} tjenester har svart`);
}

async function sendAnswer(
  settings: LoadSettings,
  service: SampleOfService,
  answers: SurveyAnswers,
): Promise<boolean> {
  const path = `/scopes/${scopePath(service)}/survey/answers`;
  const body = jsonBody({ basedOn: 0, questionsVersion: 1, answers });
  const { status } = await call(settings, leaderOf(service, 1), 'POST', path, body);
  if (status >= 300 && status !== 409)
    settings.log(`${service.name}: spørreskjemaet ble avvist med ${status}`);
  return status < 300;
}
