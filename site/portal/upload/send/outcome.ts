/** Asks what became of a delivery until it has come as far as it can. */
import { deliveryStatusSchema, type DeliveryStatusView } from '#domain/delivery/delivery-status.ts';
import type { PortalApi } from '../../api.ts';
import { scopePath } from '../../api.ts';

const askEveryMs = 2000;
const askTimes = 60;

/** @returns null where it takes longer than a user would wait */
export async function outcomeOf(
  api: Pick<PortalApi, 'get'>,
  scope: string,
  delivery: string,
  wait: (ms: number) => Promise<void>,
  isWanted: () => boolean,
  isEnd: (state: DeliveryStatusView['state']) => boolean,
): Promise<DeliveryStatusView | null> {
  for (let times = 0; times < askTimes && isWanted(); times++) {
    const answer = await api.get(`${scopePath(scope)}/deliveries/${delivery}`, deliveryStatusSchema);
    if (answer.ok && isEnd(answer.value.state)) return answer.value;
    await wait(askEveryMs);
  }
  return null;
}
