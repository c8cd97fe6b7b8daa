/** The receipt: what was delivered, when, and that both ends have the same bytes. */
import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import { alertBox, button, saveFile } from '../parts.ts';
import { dayText } from '../declare/declaration.ts';
import { instantInWords } from '../understood/time-words.ts';

export interface Delivered {
  readonly service: string;
  readonly fileName: string;
  readonly rows: number;
  /** Of the bytes that were sent, computed here. */
  readonly sha256: string;
  readonly answer: DeliveryStatusView;
}

export function receipt(texts: UploadTexts['send']['receipt'], delivered: Delivered): HTMLElement {
  const lines = receiptLines(texts, delivered);
  const keep = (): void => {
    const text = [texts.heading, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
    saveFile(texts.fileName, 'text/plain;charset=utf-8', [`${text}\r\n`]);
  };
  return h(
    'div',
    { class: 'upload-receipt' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', tabindex: '-1' }, texts.heading),
    alertBox('success', h('p', {}, texts.intro)),
    h('dl', {}, ...lines.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h(
      'div',
      { class: 'upload-buttons' },
      button(texts.print, () => print(), 'secondary'),
      button(texts.download, keep, 'secondary'),
    ),
  );
}

export function receiptLines(
  texts: UploadTexts['send']['receipt'],
  { service, fileName, rows, sha256, answer }: Delivered,
): [name: string, value: string][] {
  const { side, fromMs, toMs } = answer.declaration;
  return [
    [texts.service, service],
    [texts.log, texts.logs[side]],
    [texts.file, fileName],
    [texts.period, `${dayText(fromMs)}–${dayText(toMs - 1)}`],
    [texts.rows, String(rows)],
    [texts.time, instantInWords(Date.parse(answer.receivedAt))],
    [texts.id, answer.id],
    [texts.sha256, `${sha256} (${texts.same})`],
  ];
}
