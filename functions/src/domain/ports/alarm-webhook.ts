import type { AlarmEvent } from '../alarm/cloud-event.ts';

/** Whoever wants to be told of alarms outside the portal. */
export interface AlarmWebhook {
  /** @returns whether the receiver said that it has it; anything else is tried again */
  send(event: AlarmEvent): Promise<boolean>;
}
