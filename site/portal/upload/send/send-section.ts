/** Step 4: tried first, delivered then. */
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { dryRunViewSchema } from '#domain/delivery/dry-run-view.ts';
import type { Faults } from '#domain/logs/fault.ts';
import { type Answer, problemTypes, scopePath } from '../../api.ts';
import { h } from '../../dom.ts';
import { problemText } from '../../problem-text.ts';
import type { PortalContext } from '../../view.ts';
import { type Declared, declarationQuery } from '../declare/declaration.ts';
import { alertBox, button, section } from '../parts.ts';
import { faultsOf } from './answers.ts';
import { sha256Of } from './deliver.ts';
import { dryRunResult } from './dry-run.ts';
import { outcomeOf } from './outcome.ts';
import { receipt } from './receipt.ts';
import { transfer, wait } from './transfer.ts';

export interface SendSettings {
  readonly fileName: string;
  readonly rows: number;
  readonly csv: Uint8Array<ArrayBuffer>;
  /** Null where the declaration has faults, which are then shown at it. */
  declared(): Declared | null;
  /** Faults that the server found, by the user's own rows. */
  faultsBox(faults: Faults): HTMLElement;
  /** The receipt takes the place of everything else. */
  onReceipt(receipt: HTMLElement): void;
}

export interface SendSection {
  readonly element: HTMLElement;
  /** What was tried doesn't hold any more. */
  reset(): void;
}

export function sendSection(context: PortalContext, settings: SendSettings): SendSection {
  const texts = context.texts.upload.send;
  const { scope } = context.service;
  const result = h('div', { class: 'upload-result' });
  const show = (...children: HTMLElement[]): void => {
    result.replaceChildren(...children);
    const first = result.querySelector<HTMLElement>('[tabindex="-1"]');
    first?.focus();
  };
  let isSending = false;
  const once = (work: () => Promise<void>) => async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    await work().finally(() => (isSending = false));
  };

  const dryRun = once(async () => {
    const declared = settings.declared();
    if (declared === null) return;
    const path = `${scopePath(scope)}/dry-runs?${declarationQuery(declared).toString()}`;
    const answer = await transfer(context, result, path, settings.csv);
    if (!answer.ok) return show(problemBox(context, settings, answer));
    const view = dryRunViewSchema.safeParse(answer.value);
    if (!view.success) return show(unexpectedBox(context));
    show(
      dryRunResult(context.texts, view.data),
      button(texts.deliver, () => void deliver(declared)),
    );
  });

  const deliver = async (declared: Declared): Promise<void> => {
    await once(async () => {
      const query = declarationQuery(declared);
      query.set('side', 'register');
      query.set('scope', scope);
      const sha256 = await sha256Of(settings.csv);
      const answer = await transfer(context, result, `/deliveries?${query.toString()}`, settings.csv);
      if (!answer.ok) return show(problemBox(context, settings, answer));
      const status = deliveryStatusSchema.safeParse(answer.value);
      if (!status.success) return show(unexpectedBox(context));
      if (status.data.sha256 !== sha256) return show(failure(texts.differs));
      showReceipt(context, settings, { sha256, answer: status.data });
    })();
  };

  const element = section(
    'upload-send',
    texts.heading,
    h('p', {}, texts.intro),
    h(
      'p',
      {},
      button(texts.dryRun, () => void dryRun()),
    ),
    result,
  );
  return {
    element,
    reset: () => {
      if (!isSending) result.replaceChildren();
    },
  };
}

function showReceipt(
  context: PortalContext,
  settings: SendSettings,
  { sha256, answer }: { readonly sha256: string; readonly answer: Parameters<typeof receipt>[1]['answer'] },
): void {
  const texts = context.texts.upload.send.receipt;
  const { fileName, rows } = settings;
  const box = receipt(texts, { service: context.service.name, fileName, rows, sha256, answer });
  const state = h('p', {}, texts.waiting);
  box.append(state);
  settings.onReceipt(box);
  void outcomeOf(context.api, context.service.scope, answer.id, wait, () => box.isConnected).then(
    (outcome) => {
      const isRefused = outcome?.state === 'refused';
      const told = outcome === null ? texts.later : isRefused ? texts.refused : texts.done;
      state.textContent = told;
      if (outcome?.errors)
        box.append(settings.faultsBox({ list: outcome.errors as Faults['list'], total: outcome.total ?? 0 }));
      if (outcome?.state === 'reconciled') {
        state.append(' ', h('a', { class: 'ds-link', href: '#/avstemming' }, texts.toResult));
      }
      if (box.isConnected) context.announce(told);
    },
  );
}

function problemBox(
  context: PortalContext,
  settings: SendSettings,
  { problem }: Answer<unknown> & { ok: false },
): HTMLElement {
  const texts = context.texts.upload.send;
  const faults = faultsOf(problem);
  if (faults !== null) return h('div', { tabindex: '-1' }, settings.faultsBox(faults));
  if (problem.type === problemTypes.cancelled) return failure(texts.cancelled);
  if (problem.type === problemTypes.noConnection) return failure(texts.noConnection);
  return failure(texts.failed({ title: problemText(problem, context.texts) }));
}

function unexpectedBox(context: PortalContext): HTMLElement {
  const problem = { status: 200, type: problemTypes.unexpected, title: '' };
  return failure(context.texts.upload.send.failed({ title: problemText(problem, context.texts) }));
}

function failure(text: string): HTMLElement {
  const box = alertBox('danger', h('p', {}, text));
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  return box;
}
