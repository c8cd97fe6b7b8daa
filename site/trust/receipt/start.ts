/** The form on the page where a receipt is checked. */
import { checkReceipt } from '../../../infra/verify/verify.ts';

const form = document.querySelector<HTMLFormElement>('[data-receipt]');
const results = document.querySelector('[data-receipt-results]');

function filesOf(id: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const files = [...(document.querySelector<HTMLInputElement>(`#${id}`)?.files ?? [])];
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}

async function answersOf(): Promise<string[]> {
  const [receipt] = await filesOf('receipt-file');
  const [original] = await filesOf('original-file');
  return receipt ? checkReceipt(receipt, await filesOf('checkpoint-files'), original) : [];
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const words: Record<string, string> = JSON.parse(form.dataset['answers'] ?? '{}');
  const lineOf = (answer: string): HTMLLIElement => {
    const line = document.createElement('li');
    line.dataset['answer'] = answer;
    line.textContent = words[answer] ?? answer;
    return line;
  };
  void answersOf().then((answers) => {
    results?.replaceChildren(...answers.map(lineOf));
    document.querySelector('[data-receipt-section]')?.removeAttribute('hidden');
    // Where the answer begins, for those who hear the page.
    document.querySelector<HTMLElement>('#receipt-result')?.focus();
  });
});
