/**
 * Survey answers of most services, sent by their leaders. Sent again, the same answer is no change; where somebody
 * has gone on since, theirs stays.
 */
import { call } from './api-client.ts';
import type { SampleOfService } from './country.ts';
import { leaderOf, scopePath } from './delivery.ts';
import type { LoadSettings } from './load.ts';
import { sampleAnswers } from './survey-answers.ts';

const atATime = 4;

/** @param delivered those that have delivered a register log; the others know of no losses */
export async function loadSurvey(
  settings: LoadSettings,
  services: readonly SampleOfService[],
  delivered: ReadonlySet<SampleOfService>,
): Promise<void> {
  // The ready leaders are named by municipality, so a city's districts have none.
  const waiting = services.filter(({ districts }) => !districts);
  let sent = 0;
  const worker = async (): Promise<void> => {
    for (let service = waiting.shift(); service; service = waiting.shift()) {
      const lost = delivered.has(service) ? service.logs().truth.lost.length : null;
      if (await sendAnswer(settings, service, lost)) sent++;
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  settings.log(`Spørreskjemaet: ${sent} tjenester har svart`);
}

async function sendAnswer(
  settings: LoadSettings,
  service: SampleOfService,
  lost: number | null,
): Promise<boolean> {
  const answers = sampleAnswers(service, lost);
  if (answers === null) return false;
  const bytes = Buffer.from(JSON.stringify({ basedOn: 0, questionsVersion: 1, answers }));
  const path = `/scopes/${scopePath(service)}/survey/answers`;
  const body = { type: 'application/json', bytes };
  const { status } = await call(settings, leaderOf(service, 1), 'POST', path, body);
  if (status >= 300 && status !== 409)
    settings.log(`${service.name}: spørreskjemaet ble avvist med ${status}`);
  return status < 300;
}
