/** The form on the page where a receipt is checked. */
import { checkReceipt } from '../../../infra/verify/receipt.ts';

const form = document.querySelector<HTMLFormElement>('[data-receipt]');
const results = document.querySelector('[data-receipt-results]');

function filesOf(id: string): File[] {
  return [...(document.querySelector<HTMLInputElement>(`#${id}`)?.files ?? [])];
}

async function answersOf(): Promise<string[]> {
  const [receipt] = filesOf('receipt-file');
  const [original] = filesOf('original-file');
  if (!receipt) return [];
  return checkReceipt({
    receipt: await receipt.text(),
    checkpoints: await Promise.all(filesOf('checkpoint-files').map((file) => file.text())),
    ...(original && { original: new Uint8Array(await original.arrayBuffer()) }),
  });
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
