/** Under the receipt: whether the ledger already holds the delivery, checked here, and the proof to keep. */
import { isReceiptSound, receiptViewSchema } from '#domain/ledger/receipt.ts';
import type { LedgerReceipt } from '#domain/ledger/receipt.ts';
import type { LedgerTexts } from '../../../texts/portal/schema-ledger.ts';
import { scopePath } from '../../api.ts';
import { instantInWords } from '../../dates.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { button, saveFile } from '../parts.ts';

interface Delivered {
  readonly id: string;
  /** Of the bytes that were sent, computed here. */
  readonly sha256: string;
}

export function ledgerProof(context: PortalContext, delivered: Delivered): HTMLElement {
  const { ledger: texts } = context.texts;
  const told = h('div', { role: 'status' }, h('p', {}, texts.asking));
  const refresh = button(texts.refresh, () => void show(), 'secondary');
  const show = async (): Promise<void> => {
    const path = `${scopePath(context.service.scope)}/deliveries/${delivered.id}/receipt`;
    const answer = await context.api.get(path, receiptViewSchema);
    if (!answer.ok) return told.replaceChildren(h('p', {}, texts.unknown));
    if (answer.value.state !== 'proven') return told.replaceChildren(h('p', {}, texts[answer.value.state]));
    const { receipt } = answer.value;
    const isOurs = receipt.entry.id === delivered.id && receipt.entry.contentHash === delivered.sha256;
    if (!isOurs || !(await isReceiptSound(browserSha256, receipt)))
      return told.replaceChildren(h('p', {}, texts.unsound));
    told.replaceChildren(...figures(receipt, context));
    const download = button(texts.download, () => keep(receipt, texts), 'secondary');
    const isFocused = document.activeElement === refresh;
    refresh.replaceWith(download);
    if (isFocused) download.focus();
  };
  void show();
  return h(
    'section',
    { class: 'upload-ledger', 'aria-labelledby': 'ledger-heading' },
    h('h3', { class: 'ds-heading', 'data-size': 'xs', id: 'ledger-heading' }, texts.heading),
    told,
    h('div', { class: 'upload-buttons' }, refresh),
  );
}

function figures({ index, checkpoint }: LedgerReceipt, { texts, language }: PortalContext): HTMLElement[] {
  const { ledger: words } = texts;
  const lines: [string, string][] = [
    [words.place, words.placeOf({ place: String(index + 1), size: String(checkpoint.size) })],
    [words.root, checkpoint.root],
    [words.at, instantInWords(Date.parse(checkpoint.at), language)],
  ];
  return [
    h('p', {}, words.proven),
    h('dl', {}, ...lines.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
  ];
}

function keep(receipt: LedgerReceipt, texts: LedgerTexts): void {
  saveFile(texts.fileName, 'application/json', [`${JSON.stringify(receipt, null, 2)}\n`]);
}

async function browserSha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
}
