/**
 * Posts alarms as CloudEvents 1.0 in structured mode, signed as Standard Webhooks 1.0 has it: an HMAC-SHA256 of
 * `id.timestamp.body`, so that a receiver can tell who sent it, that it is whole, and that it is no old one replayed.
 */
import { createHmac } from 'node:crypto';
import type { AlarmEvent } from '#domain/alarm/cloud-event.ts';
import type { AlarmWebhook } from '#domain/ports/alarm-webhook.ts';

const timeoutMs = 10_000;

export interface WebhookSettings {
  readonly url: string;
  readonly secret: Uint8Array;
  readonly nowMs: () => number;
}

export function alarmWebhook({ url, secret, nowMs }: WebhookSettings): AlarmWebhook {
  return {
    async send(event) {
      const body = JSON.stringify(event);
      const timestamp = String(Math.floor(nowMs() / 1000));
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/cloudevents+json; charset=utf-8',
            'webhook-id': event.id,
            'webhook-timestamp': timestamp,
            'webhook-signature': `v1,${signatureOf(event, timestamp, body, secret)}`,
          },
          body,
          // Signed for this receiver, and no other.
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        await answer.body?.cancel();
        return answer.ok;
      } catch {
        // Not reached, or no answer in time: tried again by the sweep.
        return false;
      }
    },
  };
}

export function signatureOf(
  { id }: Pick<AlarmEvent, 'id'>,
  timestamp: string,
  body: string,
  secret: Uint8Array,
): string {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
}
