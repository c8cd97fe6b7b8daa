/**
 * Makes the search field answer as one types. Without this script the form leads to the list of all municipalities,
 * which is complete without it too.
 */
import { find, formerNamesFound, type IndexEntry } from './match.ts';

const mostShown = 8;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) enhance(form);

function enhance(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
  const status = form.querySelector<HTMLElement>('[data-search-status]')!;
  const results = form.querySelector<HTMLUListElement>('[data-search-results]')!;
  const whole = document.querySelector<HTMLElement>('[data-search-whole]');
  let index: IndexEntry[] = [];

  const show = (): void => {
    const found = find(input.value, index);
    const isAsked = input.value.trim() !== '';
    status.textContent = isAsked ? statusText(form, found.length) : '';
    results.replaceChildren(
      ...found.slice(0, whole ? undefined : mostShown).map((entry) => resultItem(form, entry, input.value)),
    );
    if (whole) whole.hidden = isAsked && found.length > 0;
  };

  const loadOnce = once(async () => {
    const answer = await fetch(form.dataset.index!);
    if (!answer.ok) throw new Error(`no search index: ${String(answer.status)}`);
    index = (await answer.json()) as IndexEntry[];
    show();
  });

  input.addEventListener('focus', () => void loadOnce());
  input.addEventListener('input', () => (index.length > 0 ? show() : void loadOnce()));
  form.addEventListener('submit', (event) => {
    if (index.length === 0 || input.value.trim() === '') return;
    event.preventDefault();
    const found = find(input.value, index);
    const links = results.querySelectorAll('a');
    if (found.length === 1) links[0]!.click();
    else links[0]?.focus();
  });

  // The form leads here with the words in the address, where it was sent before this script had its index.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked && whole) input.value = asked;
  if (input.value !== '') void loadOnce();
}

/** A failed attempt is made again at the next occasion. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work().catch(() => void (running = undefined)));
}

function statusText(form: HTMLFormElement, count: number): string {
  if (count === 0) return form.dataset.textNone!;
  return count === 1 ? form.dataset.textOne! : form.dataset.textMany!.replace('#', String(count));
}

function resultItem(form: HTMLFormElement, entry: IndexEntry, query: string): HTMLLIElement {
  const { number, name, county, elsewhere } = entry;
  const link = document.createElement('a');
  link.href = elsewhere?.href ?? form.dataset.page!.replace('#', number);
  if (elsewhere) link.hreflang = elsewhere.hreflang;
  link.className = 'ds-link';
  link.textContent = name;
  const where = document.createElement('span');
  where.className = 'muted';
  const former = formerNamesFound(query, entry).map((one) => form.dataset.textFormer!.replace('#', one));
  where.textContent = [county, ...former].join(' · ');
  const item = document.createElement('li');
  item.append(link, ' ', where);
  return item;
}
