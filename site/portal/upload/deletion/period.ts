import type { DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import { dayText } from '../declare/declaration.ts';

/** From the first to the last day that a log was declared for. */
export function periodOf({ declaration }: Pick<DeliveryStatusView, 'declaration'>): {
  readonly from: string;
  readonly to: string;
} {
  return { from: dayText(declaration.fromMs), to: dayText(declaration.toMs - 1) };
}
