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
  const isWanted = (): boolean => box.isConnected;
  const isEnd = (reached: DeliveryStatusView['state']): boolean =>
    reached === 'reconciled' ||
    reached === 'refused' ||
    reached === 'deleted' ||
    (reached === 'accepted' && settings.isOtherMissing());
  const { scope } = context.service;
  void outcomeOf(context.api, scope, answer.id, wait, isWanted, isEnd).then((outcome) => {
    const told = outcomeInWords(context, outcome);
    state.textContent = told;
    if (outcome?.errors)
      box.append(settings.faultsBox({ list: outcome.errors as Faults['list'], total: outcome.total ?? 0 }));
    const onwards = linkOnwards(context, outcome);
    if (onwards !== null) state.append(' ', onwards);
    if (box.isConnected) context.announce(told);
  });
}

function outcomeInWords({ texts }: PortalContext, outcome: DeliveryStatusView | null): string {
  const { portal, send } = texts.upload;
  switch (outcome?.state) {
    case 'refused':
      return send.receipt.refused;
    case 'reconciled':
      return send.receipt.done;
    case 'accepted':
      return portal.accepted;
    case 'deleted':
      return send.problems['log-deleted'];
    default:
      return send.receipt.later;
  }
}

function linkOnwards({ texts }: PortalContext, outcome: DeliveryStatusView | null): HTMLElement | null {
  const { portal, send } = texts.upload;
  if (outcome?.state === 'reconciled')
    return h('a', { class: 'ds-link', href: '#/avstemming' }, send.receipt.toResult);
  if (outcome?.state !== 'accepted') return null;
  return h('a', { class: 'ds-link', href: '#/last-opp' }, portal.toRegister);
}
