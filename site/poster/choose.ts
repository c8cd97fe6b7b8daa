/** The poster of the municipality that is chosen: drawn in the browser, nothing is asked of anybody. */
import { codeSvg, spoken } from './poster.ts';

const form = document.querySelector<HTMLFormElement>('[data-poster-form]');
const select = form?.querySelector('select');
const sheet = document.querySelector<HTMLElement>('[data-poster]');

/** What depends on the choice; the rest of the sheet stays. */
function draw(address: string, question: string): void {
  const part = (name: string): Element | null | undefined => sheet?.querySelector(`.poster-${name}`);
  const { codeName = '' } = form?.dataset ?? {};
  part('question')?.replaceChildren(question);
  part('address')?.replaceChildren(spoken(address));
  const code = part('code');
  if (code) code.innerHTML = codeSvg(address, codeName.replace('#', address));
}

function drawChosen(option: HTMLOptionElement | undefined): void {
  const { front = '', page = '', question = '', questionIn = '' } = form?.dataset ?? {};
  const { name } = option?.dataset ?? {};
  if (option === undefined || name === undefined) draw(front, question);
  else draw(page.replace('#', option.value), questionIn.replace('#', name));
}

if (form && select) {
  select.addEventListener('change', () => drawChosen(select.selectedOptions[0]));
  form.querySelector('button')?.addEventListener('click', () => window.print());
  form.dataset.ready = '';
  // A browser that goes back keeps the choice.
  if (select.value !== '') drawChosen(select.selectedOptions[0]);
}
