/** Hides the rows that were not chosen. Nothing leaves the page: no request, no storage, no change of the address. */
const form = document.querySelector<HTMLFormElement>('[data-days-filter]');
const input = form?.querySelector<HTMLInputElement>('input[list]');
const chosenList = form?.querySelector<HTMLElement>('[data-days-chosen]');
const told = form?.querySelector<HTMLElement>('[data-days-status]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-municipality]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-days-group]')];

/** Names by number, in the order in which they were chosen. */
const chosen = new Map<string, string>();

function chosenMonths(): Set<string> {
  const boxes = form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked') ?? [];
  return new Set([...boxes].map(({ value }) => value));
}

function filterRows(): void {
  const months = chosenMonths();
  for (const row of rows) {
    const isChosen = chosen.size === 0 || chosen.has(row.dataset.municipality ?? '');
    const own = (row.dataset.months ?? '').split(' ');
    row.hidden = !isChosen || (months.size > 0 && !own.some((month) => months.has(month)));
  }
  for (const group of groups)
    group.hidden = group.querySelector('[data-municipality]:not([hidden])') === null;
  tell();
}

/** A municipality counts once, however many districts it has. */
function numbersOf(some: readonly HTMLElement[]): number {
  return new Set(some.map((row) => row.dataset.municipality)).size;
}

function tell(): void {
  const { textShown = '', textNone = '' } = form?.dataset ?? {};
  const shown = numbersOf(rows.filter((row) => !row.hidden));
  const text = textShown.replace('#', String(shown)).replace('%', String(numbersOf(rows)));
  told?.replaceChildren(shown === 0 ? textNone : text);
}

function drawChosen(): void {
  const items = [...chosen].map(([number, name]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ds-button';
    button.dataset.variant = 'tertiary';
    button.append(form?.dataset.textRemove?.replace('#', name) ?? name);
    button.addEventListener('click', () => {
      chosen.delete(number);
      drawChosen();
      filterRows();
      input?.focus();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  chosenList?.replaceChildren(...items);
}

function addWritten(): void {
  const written = input?.value.trim().toLowerCase() ?? '';
  const options = [...(form?.querySelectorAll<HTMLOptionElement>('datalist option') ?? [])];
  const option = options.find(({ value }) => value.toLowerCase() === written);
  if (option?.dataset.number === undefined || !input) {
    told?.replaceChildren(form?.dataset.textUnknown ?? '');
    return;
  }
  chosen.set(option.dataset.number, option.value);
  input.value = '';
  drawChosen();
  filterRows();
}

if (form) {
  form.dataset.ready = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addWritten();
  });
  form.addEventListener('change', (event) => {
    if (event.target !== input) filterRows();
  });
  form.addEventListener('reset', () => {
    chosen.clear();
    drawChosen();
    // The boxes are emptied after this event.
    setTimeout(filterRows);
  });
  form.querySelector('[data-days-print]')?.addEventListener('click', () => window.print());
  // A browser that goes back keeps the boxes.
  if (chosenMonths().size > 0) filterRows();
}

export {};
