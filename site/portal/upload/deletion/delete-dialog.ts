/** Asks whether, and why, a log is to be deleted. Escape and the second button leave everything as it is. */
import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import { deletionViewSchema } from '#domain/delivery/deletion.ts';
import { scopePath } from '../../api.ts';
import { h } from '../../dom.ts';
import { problemText } from '../../problem-text.ts';
import type { PortalContext } from '../../view.ts';
import { group, radios, showError } from '../declare/fields.ts';
import { button } from '../parts.ts';
import { periodOf } from './period.ts';

/** @param onDeleted gets what is to be told of it */
export function askToDelete(
  context: PortalContext,
  delivery: DeliveryStatusView,
  onDeleted: (told: string) => void,
): void {
  const texts = context.texts.upload.deletion;
  const reasons = radios('deletion-reason', [
    ['wrong-file', texts.reasons['wrong-file']],
    ['asked-by-controller', texts.reasons['asked-by-controller']],
  ]);
  const fault = h('p', { role: 'alert' });
  const meaning = delivery.state === 'received' ? texts.meaning.notTaken : texts.meaning.taken;
  const close = (): void => dialog.close();
  const remove = async (): Promise<void> => {
    const first = reasons.element.querySelector('input')!;
    const reason = reasons.value();
    showError(first, reason === null ? texts.reasonMissing : null);
    if (reason === null) return first.focus();
    const { api, service } = context;
    const path = `${scopePath(service.scope)}/deliveries/${delivery.id}/deletion?side=${delivery.declaration.side}`;
    const answer = await api.send('POST', path, { reason }, deletionViewSchema);
    if (!answer.ok) {
      fault.textContent = texts.failed({ title: problemText(answer.problem, context.texts) });
      return;
    }
    close();
    onDeleted(answer.value.isGone ? texts.done : texts.soon);
  };
  const dialog = h(
    'dialog',
    { class: 'ds-dialog upload-dialog', 'aria-labelledby': 'deletion-question' },
    h('h2', { id: 'deletion-question', class: 'ds-heading', 'data-size': 'xs' }, texts.question),
    h('p', {}, h('strong', {}, texts.log(periodOf(delivery)))),
    h('p', {}, meaning),
    group('deletion-reasons', texts.why, texts.whyHint, reasons.element),
    fault,
    h(
      'div',
      { class: 'upload-buttons' },
      button(texts.confirm, () => void remove()),
      button(texts.cancel, close, 'secondary'),
    ),
  );
  // The browser gives the focus back to what opened it.
  dialog.addEventListener('close', () => dialog.remove());
  addEventListener('hashchange', close, { once: true });
  document.body.append(dialog);
  dialog.showModal();
}
