/** What a person does in the survey's form, by keyboard only. */
import type { Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';

/** @param at the page on which the form stands now */
export function surveyForm(at: () => Page) {
  const press = async (name: string, key = 'Enter'): Promise<void> => {
    await tabTo(at(), name);
    await at().keyboard.press(key);
  };
  const type = async (name: string, text: string): Promise<void> => {
    await tabTo(at(), name);
    await at().keyboard.press('Control+A');
    await at().keyboard.type(text);
  };
  const heading = (name: string) => at().locator('h2:focus', { hasText: name }).waitFor();
  const choose = (legend: string, option: string) => chooseIn(at(), legend, option);

  /** What stands after how many did not arrive. */
  async function answerTheRest(): Promise<void> {
    for (const question of [
      'Hvor mange av dem har dere funnet igjen?',
      'Hvor mange er meldt på nytt?',
      'Hvor mange er fortsatt ikke gjenfunnet?',
    ]) {
      await tabTo(at(), question);
      await press('Ikke kjent', 'Space');
    }
    await press('Bruk forslaget: Har dere installert versjonen av fagsystemet der feilen er rettet?');
    await press('Bruk forslaget: Hvilken versjon?');
    await press('Bruk forslaget: Når ble den installert?');
    await choose('Har kommunen meldt avviket til Datatilsynet?', 'Vurdert, og ikke nødvendig');
    await choose('Har dere gått ut til publikum og bedt om at bekymringer meldes på nytt?', 'Nei');
    await press('Opplæring av ansatte', 'Space');
    await press('Del med de andre tjenestene', 'Space');
    await type('Navn eller funksjon', 'Barnevernvakten');
    await type('Telefon', '51 00 00 00');
  }
  return { press, type, heading, choose, answerTheRest };
}

/** Tabs into the question's radio buttons, and from there by arrow. */
async function chooseIn(page: Page, legend: string, option: string): Promise<void> {
  const focusedLabel = () =>
    page.evaluate<string>(
      'document.activeElement.labels?.[0]?.innerText.trim() ?? document.activeElement.id',
    );
  const legendNow = `document.activeElement.closest('fieldset')?.querySelector('legend')?.innerText.trim()`;
  for (let presses = 0; presses < 150; presses++) {
    if ((await page.evaluate(legendNow)) === legend) break;
    await page.keyboard.press('Tab');
  }
  if ((await focusedLabel()) === option) return page.keyboard.press('Space');
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('ArrowDown');
    if ((await focusedLabel()) === option) return;
  }
  throw new Error(`no option ${option} in ${legend}`);
}

export async function logInNynorsk(page: Page, site: string, user: string): Promise<void> {
  await page.goto(`${site}/nn/ansatt/#/sporreskjema`);
  await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).click();
  await page.locator('#user').fill(user);
  await page.locator('#user').press('Enter');
}
