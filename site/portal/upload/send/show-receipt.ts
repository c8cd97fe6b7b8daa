/** The receipt in the place of the form, and what becomes of the delivery below it. */
import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import type { Faults } from '#domain/logs/fault.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { ledgerProof } from './ledger-proof.ts';
import { outcomeOf } from './outcome.ts';
import { receipt } from './receipt.ts';
import type { SendSettings } from './send-section.ts';
import { wait } from './transfer.ts';

export function showReceipt(
  context: PortalContext,
  settings: SendSettings,
  { sha256, answer }: { readonly sha256: string; readonly answer: DeliveryStatusView },
): void {
  const texts = context.texts.upload.send.receipt;
  const { fileName, rows } = settings;
  const box = receipt(texts, { service: context.service.name, fileName, rows, sha256, answer });
  const state = h('p', {}, texts.waiting);
  box.append(state, ledgerProof(context, { id: answer.id, sha256 }));
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
