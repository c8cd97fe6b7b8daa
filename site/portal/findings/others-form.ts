/** The rest of a group at once: somebody has seen each of them in the case system, on the day that is asked for. */
import { dateFaults } from '#domain/finding/dates.ts';
import { findingViewSchema } from '#domain/finding/findings-view.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { dateField } from './fields.ts';
import type { FindingItem } from './items.ts';
import type { FindingsPage } from './page.ts';

let formCount = 0;

export function othersForm(
  page: FindingsPage,
  items: readonly FindingItem[],
  onSaved: (item: FindingItem, finding: FindingView) => void,
): HTMLElement {
  const { group: texts } = page.texts;
  const { input, field } = dateField(
    `gruppe-dag-${formCount++}`,
    texts.knownOn,
    texts.knownOnHint,
    undefined,
  );
  const status = h('p', { class: 'portal-status' });
  const say = (message: string, isError: boolean): void => {
    status.className = isError ? 'portal-status portal-status-error' : 'portal-status';
    status.textContent = message;
    page.context.announce(message);
  };
  const save = h('button', { type: 'submit', class: 'ds-button' }, texts.save);
  const form = h(
    'form',
    { class: 'portal-part finding-form' },
    h('p', {}, texts.othersIntro),
    field,
    save,
    status,
  );
  form.noValidate = true;
  let isSaving = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSaving) return;
    const fault = faultOf(page, input.value, items);
    input.toggleAttribute('aria-invalid', fault !== null);
    if (fault !== null) {
      input.setAttribute('aria-invalid', 'true');
      say(fault, true);
      return input.focus();
    }
    isSaving = true;
    say(texts.saving, false);
    void saveAll(page, items, input.value).then((outcome) => {
      isSaving = false;
      if (outcome.ok) onSaved(items[0]!, outcome.last);
      else say(texts.failed({ status: String(outcome.status) }), true);
    });
  });
  const name = items.length === 1 ? texts.othersOne : texts.others;
  return h('details', { class: 'ds-details', 'data-size': 'sm' }, h('summary', {}, name), h('div', {}, form));
}

function faultOf({ texts }: FindingsPage, knownOn: string, items: readonly FindingItem[]): string | null {
  const { faults } = texts.group;
  if (knownOn === '') return faults.missing;
  const latest = Math.max(...items.map(({ reference }) => reference.sentFrom));
  const [fault] = dateFaults({ finding: 'found-after-all', knownOn }, latest, Date.now());
  if (fault === undefined) return null;
  return fault === 'known-in-the-future' ? faults.future : faults.beforeSent;
}

type Outcome =
  { readonly ok: true; readonly last: FindingView } | { readonly ok: false; readonly status: number };

/** One after the other, so that what is saved stands where the next fails; the same again is no change. */
async function saveAll(
  { context }: FindingsPage,
  items: readonly FindingItem[],
  knownOn: string,
): Promise<Outcome> {
  const path = `${scopePath(context.service.scope)}/findings`;
  let last: FindingView | null = null;
  for (const { reference } of items) {
    const body = { message: reference, finding: 'found-after-all', knownOn };
    const sent = await context.api.send('POST', path, body, findingViewSchema);
    if (!sent.ok) return { ok: false, status: sent.problem.status };
    last = sent.value;
  }
  return last ? { ok: true, last } : { ok: false, status: 0 };
}
