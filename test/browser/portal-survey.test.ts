/** The survey from the login to the receipt and its correction: by keyboard only, against a started system. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceAnswer, SurveyView } from '#domain/survey/survey-view.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import { deliverJointLogs, type JointService } from './support/deliver-joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { logInNynorsk, surveyForm } from './support/survey-form.ts';

const chromium = chromiumOrLoudLine();

describe.skipIf(!chromium)('the survey of a joint service', () => {
  let portal: Portal;
  let page: Page;
  let joint: JointService;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    page = await portal.open();
    joint = await deliverJointLogs(portal.system);
    const upgrade = JSON.stringify({ version: '3.23.2', installedOn: '2023-06-08' });
    await ask(portal.system, joint.user, 'PUT', `scopes/${joint.scope}/upgrade`, upgrade);
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const { press, type, heading, choose, answerTheRest } = surveyForm(() => page);
  const surveyNow = () =>
    ask<SurveyView>(portal.system, joint.colleague, 'GET', `scopes/${joint.scope}/survey`);
  const answers = async (): Promise<ServiceAnswer[]> => {
    const path = `incidents/${sampleIncident().id}/survey/answers`;
    return (await ask<{ answers: ServiceAnswer[] }>(portal.system, 'bufdir-1', 'GET', path)).answers;
  };

  test('it is a task, and one that is overdue says that an answer is still taken', async () => {
    await logIn(page, portal, joint.user);
    const task = page.locator('[data-task="survey"]');
    await task.getByText('Fristen er ute. Svaret blir fortsatt tatt imot').first().waitFor();
    await press('Svar på spørreskjemaet fra Bufdir');
    await page.locator('.survey-form').waitFor();
    await expect.poll(() => page.getByText('Fristen var 15. juni 2023 kl. 12.00.').isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('what is missing is listed, and the list leads there', async () => {
    await press('Kontroller svaret');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Hvilket fagsystem bruker barnevernstjenesten i dag? Velg ett av svarene.');
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('sporsmal-case-system');
  });

  test('proposals are accepted one by one, and a difference is told beside the question', async () => {
    expect(await page.locator('input:checked').count()).toBe(0);
    await press('Bruk forslaget: Hvilket fagsystem bruker barnevernstjenesten i dag?');
    await expect.poll(() => page.evaluate('document.activeElement.checked')).toBe(true);
    await choose('Er fagsystemet koblet til den nasjonale portalen for bekymringsmeldinger?', 'Nei');
    await choose('Har dere funnet meldinger som ikke kom inn i fagsystemet?', 'Ja');
    await press('Sammenholdt portalens logg med fagsystemets logg', 'Space');
    await type('Hvor mange meldinger kom ikke inn i fagsystemet?', '0');
    await page.getByText('Dere svarer 0 ikke kommet inn; avstemmingen viser minst 3.').first().waitFor();
    await answerTheRest();
    await page.getByText('15 av 15 spørsmål er besvart.').first().waitFor();
    await page
      .getByText(/^Utkastet er lagret/)
      .first()
      .waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('the draft is the service’s alone; a colleague goes on with it in another session', async () => {
    await expect.poll(async () => (await surveyNow()).draft?.answers['contact']).toBeDefined();
    expect(await answers()).toEqual([]);
    const other = await portal.open();
    await logIn(other, portal, joint.colleague, '/nb/ansatt/#/sporreskjema');
    await other.locator('#sporsmal-not-arrived').waitFor();
    await expect.poll(() => other.locator('#sporsmal-not-arrived').inputValue()).toBe('0');
    await other.close();
  });

  test('of two colleagues at once the second is told, and chooses', async () => {
    const { revision, draft, questions } = await surveyNow();
    const theirs = { ...draft!.answers, 'fault-found': { kind: 'choice', choice: 'searching' } };
    const body = { basedOn: revision, questionsVersion: questions.version, answers: theirs };
    await ask(
      portal.system,
      joint.colleague,
      'PUT',
      `scopes/${joint.scope}/survey/draft`,
      JSON.stringify(body),
    );
    await type('Telefon', '51 00 00 01');
    await heading('En kollega har endret svaret imens');
    await expect.poll(() => page.locator('.survey-compared').count()).toBe(2);
    await expect.poll(() => page.getByText('Vi leter fortsatt').isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Gå videre med mine svar');
    await page.locator('.survey-form').waitFor();
    const kept = (await surveyNow()).draft!.answers;
    expect(kept['fault-found']).toEqual({ kind: 'choice', choice: 'yes' });
    expect(kept['contact']).toMatchObject({ contact: { telephone: '51 00 00 01' } });
  });

  test('it is checked, sent and receipted, with the difference kept for Bufdir', async () => {
    await press('Kontroller svaret');
    await heading('Kontroller svaret');
    await expect
      .poll(() => page.getByText('Noen svar er andre enn det løsningen kjenner: 1.').isVisible())
      .toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Endre: Hvilken versjon?');
    await page.locator('#sporsmal-upgrade-version:focus').waitFor();
    await press('Kontroller svaret');
    await heading('Kontroller svaret');
    await press('Send svaret til Bufdir');
    await heading('Kvittering');
    await expect.poll(() => page.getByText('merket som sendt etter fristen').isVisible()).toBe(true);
    await expect
      .poll(() => page.locator('.survey-receipt .survey-hash').innerText())
      .toMatch(/^[0-9a-f]{64}$/);
    await page.getByText('Opplæring av ansatte: 1–3 tjenester').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await expect
      .poll(() => answers())
      .toMatchObject([
        {
          scope: joint.scope,
          late: true,
          sent: [{ differences: [{ code: 'not-arrived-fewer', known: 3 }] }],
        },
      ]);
  });

  test('a correction that is begun can be given up; one that is sent keeps what was sent before', async () => {
    await press('Rett svaret');
    await heading('Rett svaret');
    await type('Hvor mange meldinger kom ikke inn i fagsystemet?', '2');
    await page
      .getByText(/^Utkastet er lagret/)
      .first()
      .waitFor();
    await press('Forkast rettelsen');
    await heading('Kvittering');
    expect((await surveyNow()).draft).toBeNull();
    await press('Rett svaret');
    await heading('Rett svaret');
    await type('Hvor mange meldinger kom ikke inn i fagsystemet?', '3');
    await press('Kontroller svaret');
    await heading('Kontroller svaret');
    await press('Send rettelsen til Bufdir');
    await heading('Kvittering');
    await page.getByText('Tidligere svar').first().waitFor();
    await page.locator('.survey-earlier summary').click();
    expect(await violationsEverywhere(page)).toEqual([]);
    const [answer] = await answers();
    expect(answer!.sent.map(({ differences }) => differences.length)).toEqual([0, 1]);
    await page.goto(`${portal.system.site}/nb/ansatt/#/oppgaver`);
  });

  test('new questions from Bufdir leave what was sent, and are told', async () => {
    const path = `incidents/${sampleIncident().id}/survey`;
    const { questions } = await surveyNow();
    const groups = questions.groups.map((group) => ({
      ...group,
      questions: group.questions.filter(({ id }) => id !== 'searched-how'),
    }));
    await ask(portal.system, 'bufdir-1', 'PUT', path, JSON.stringify({ basedOn: 1, groups }));
    const other = await portal.open();
    await logIn(other, portal, joint.colleague, '/nb/ansatt/#/sporreskjema');
    await other.getByText('Bufdir har endret spørsmålene siden dere svarte.').first().waitFor();
    await expect.poll(() => other.getByText('Hvordan har dere lett?').first().isVisible()).toBe(true);
    await other.close();
  });

  test('in nynorsk it is all there too', async () => {
    page = await portal.open();
    await logInNynorsk(page, portal.system.site, joint.user);
    await page.locator('.survey-receipt').waitFor();
    await expect.poll(() => page.getByText('Kontrollkode (SHA-256)').first().isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
    page = await portal.open();
    await logInNynorsk(page, portal.system.site, 'leder-4601-1');
    await page.locator('.survey-form').waitFor();
    await expect
      .poll(() => page.getByText('Kva fagsystem bruker barnevernstenesta i dag?').isVisible())
      .toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});
