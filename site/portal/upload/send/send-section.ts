/** Step 4: a register log is tried first and delivered then, a portal log delivered at once. */
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { dryRunViewSchema } from '#domain/delivery/dry-run-view.ts';
import type { Faults, Side } from '#domain/logs/fault.ts';
import { problemTypes, scopePath } from '../../api.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { type Declared, declarationQuery } from '../declare/declaration.ts';
import { button, section } from '../parts.ts';
import { dryRunResult } from './dry-run.ts';
import { deliverInParts } from './in-parts.ts';
import { persist } from './persist.ts';
import { failure, problemBox, unexpectedBox } from './problem-box.ts';
import { showReceipt } from './show-receipt.ts';
import { transfer } from './transfer.ts';
import { fileInParts } from './upload-api.ts';

export interface SendSettings {
  readonly side: Side;
  /** Is the other side's log known not to be in? Then a reconciliation is nothing to wait for. */
  isOtherMissing(): boolean;
  readonly fileName: string;
  readonly rows: number;
  readonly csv: Uint8Array<ArrayBuffer>;
  /** Null where the declaration has faults, which are then shown at it. */
  declared(): Declared | null;
  /** Faults that the server found, by the user's own rows. */
  faultsBox(faults: Faults): HTMLElement;
  /** The receipt takes the place of everything else. */
  onReceipt(receipt: HTMLElement): void;
  /** A delivery begins; what is returned is called when it has ended. */
  onUnderWay(): () => void;
}

export interface SendSection {
  readonly element: HTMLElement;
  /** What was tried doesn't hold any more. */
  reset(): void;
}

export function sendSection(context: PortalContext, settings: SendSettings): SendSection {
  const texts = context.texts.upload.send;
  const result = h('div', { class: 'upload-result' });
  const show = (...children: HTMLElement[]): void => {
    result.replaceChildren(...children);
    result.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };
  let isSending = false;
  const once = (work: (declared: Declared) => Promise<HTMLElement[]>) => async (): Promise<void> => {
    if (isSending) return;
    const declared = settings.declared();
    if (declared === null) return;
    isSending = true;
    show(...(await work(declared).finally(() => (isSending = false))));
  };
  const deliver = once(async (declared) => {
    const end = settings.onUnderWay();
    return delivering(context, settings, { declared, place: result, goOn: () => void deliver() }).finally(
      end,
    );
  });
  const deliverButton = () => button(texts.deliver, () => void deliver());
  const dryRun = once((declared) => trying(context, settings, { declared, place: result, deliverButton }));
  const element = section(
    'upload-send',
    texts.heading,
    h('p', {}, texts.intro),
    // A dry run is held against the portal's log; that log itself has nothing to be tried against.
    h('p', {}, settings.side === 'portal' ? deliverButton() : button(texts.dryRun, () => void dryRun())),
    result,
  );
  return {
    element,
    reset: () => {
      if (!isSending) result.replaceChildren();
    },
  };
}

interface Trying {
  readonly declared: Declared;
  readonly place: HTMLElement;
  deliverButton(): HTMLElement;
}

/** @returns what is to be shown of it */
async function trying(
  context: PortalContext,
  settings: SendSettings,
  { declared, place, deliverButton }: Trying,
): Promise<HTMLElement[]> {
  const texts = context.texts.upload.send;
  const file = {
    method: 'POST' as const,
    path: `${scopePath(context.service.scope)}/dry-runs?${declarationQuery(declared).toString()}`,
    file: new Blob([settings.csv]),
    contentType: 'text/csv; charset=utf-8',
  };
  const words = { progress: texts.trying, broken: texts.tryingBroken };
  const { answer } = await transfer(context, place, words, ({ persistence, onShare }) => {
    const attempt = { ...file, onProgress: onShare, signal: persistence.signal };
    return persist(() => context.api.upload(attempt), persistence);
  });
  if (!answer.ok && answer.problem.type === problemTypes.cancelled) {
    // Over a line that breaks again and again, what goes in one piece may never arrive; what goes in parts does.
    return [failure(texts.tryingStopped), deliverButton()];
  }
  if (!answer.ok) return [problemBox(context, settings, answer)];
  const view = dryRunViewSchema.safeParse(answer.value);
  return view.success ? [dryRunResult(context.texts, view.data), deliverButton()] : [unexpectedBox(context)];
}

interface Delivering {
  readonly declared: Declared;
  readonly place: HTMLElement;
  goOn(): void;
}

/** @returns what is to be shown of it; nothing where the receipt has taken the place of everything */
async function delivering(
  context: PortalContext,
  settings: SendSettings,
  { declared, place, goOn }: Delivering,
): Promise<HTMLElement[]> {
  const texts = context.texts.upload.send;
  const file = await fileInParts(context.api, context.service.scope, declared, settings.csv);
  const { answer, percent } = await transfer(context, place, texts, ({ persistence, onShare }) =>
    deliverInParts(file.partsApi(persistence), file.parts, onShare),
  );
  if (!answer.ok && answer.problem.type === problemTypes.cancelled) {
    return [failure(texts.stopped({ percent })), button(texts.goOn, goOn)];
  }
  if (!answer.ok) return [problemBox(context, settings, answer)];
  const status = deliveryStatusSchema.safeParse(answer.value);
  if (!status.success) return [unexpectedBox(context)];
  if (status.data.sha256 !== file.sha256) return [failure(texts.differs)];
  showReceipt(context, settings, { sha256: file.sha256, answer: status.data });
  return [];
}
