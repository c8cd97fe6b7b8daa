/** `#/funn`: each message that was not found, settled by choices; what is settled can be changed, with its history. */
import { h } from '../dom.ts';
import type { PortalContext, View } from '../view.ts';
import { progressOf } from './items.ts';
import type { FindingItem } from './items.ts';
import { listSection } from './list.ts';
import type { ListState } from './list.ts';
import { askFindings, loadFindings } from './load.ts';
import type { LoadedFindings } from './load.ts';
import { pageOf } from './page.ts';
import { countsSection, progressSection } from './summary.ts';

export const findingsView: View = {
  hash: '#/funn',
  title: (texts) => texts.findings.title,
  render: (context, container) => open(context, container),
};

async function open(context: PortalContext, container: HTMLElement): Promise<void> {
  const loaded = await loadFindings(context.api, context.service.scope);
  if (loaded.ok) draw(context, container, loaded.value, { filter: 'alle' });
  else container.replaceChildren(failed(context, loaded.problem.status, () => void open(context, container)));
}

function draw(
  context: PortalContext,
  container: HTMLElement,
  loaded: LoadedFindings,
  state: ListState,
): void {
  const page = pageOf(context, loaded);
  const { texts, items } = page;
  const toReconciliation = h('a', { class: 'ds-link', href: '#/avstemming' }, texts.toReconciliation);
  if (items.length === 0) {
    const text = loaded.scope === null ? texts.nothingYet : texts.none;
    container.replaceChildren(h('p', {}, text), h('p', {}, toReconciliation));
    return;
  }
  const filter = (chosen: string): void => {
    draw(context, container, loaded, { filter: chosen });
    container.querySelector<HTMLElement>('#funn-vis')?.focus();
  };
  const saved = async (item: FindingItem): Promise<void> => {
    const asked = await askFindings(context.api, context.service.scope);
    if (!asked.ok) return container.replaceChildren(failed(context, asked.problem.status, again));
    draw(context, container, { ...loaded, view: asked.value }, state);
    const { settled, all } = progressOf(pageOf(context, { ...loaded, view: asked.value }).items);
    focusAfter(container, item.key);
    context.announce(texts.form.saved({ settled: page.words.digits(settled), all: page.words.digits(all) }));
  };
  const again = (): void => void open(context, container);
  container.replaceChildren(
    h('p', {}, texts.intro, ' ', toReconciliation),
    progressSection(page),
    listSection(page, state, filter, (item) => void saved(item)),
    countsSection(page),
  );
}

/** The message that was settled, or, where it is no longer shown, the list. */
function focusAfter(container: HTMLElement, key: string): void {
  const item = [...container.querySelectorAll<HTMLElement>('.finding')].find(
    ({ dataset }) => dataset.key === key,
  );
  (
    item?.querySelector<HTMLElement>('.finding-title') ?? container.querySelector<HTMLElement>('#funn-liste')
  )?.focus();
}

function failed({ texts: { findings } }: PortalContext, status: number, retry: () => void): HTMLElement {
  const again = h(
    'button',
    { type: 'button', class: 'ds-button', 'data-variant': 'secondary' },
    findings.again,
  );
  again.addEventListener('click', retry);
  const text = findings.failed({ status: `${status}` });
  return h('div', { class: 'ds-alert', 'data-color': 'danger', role: 'alert' }, h('p', {}, text), again);
}
