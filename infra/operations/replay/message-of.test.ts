import { describe, expect, it } from 'vitest';
import { logsReceived, publishMessage, reconcileMessage } from '#adapters/messages/messages.ts';
import { messageOf } from './message-of.ts';

describe('what is sent again', () => {
  it('is what the handlers take', () => {
    const id = 'a'.repeat(64);
    expect(logsReceived(messageOf(['log-received', '4601', id])?.body)).toEqual([
      { scope: '4601', delivery: id },
    ]);
    expect(reconcileMessage.parse(messageOf(['reconcile', '1804+1811'])?.body)).toEqual({
      scope: '1804+1811',
    });
    expect(publishMessage.parse(messageOf(['publish'])?.body)).toEqual({});
    expect(publishMessage.parse(messageOf(['publish', '4601'])?.body)).toEqual({ scope: '4601' });
  });

  it.each([
    [],
    ['log-received', '4601'],
    ['reconcile'],
    ['reconcile', '4601', 'x'],
    ['other'],
    ['publish', 'a', 'b'],
  ])('is nothing that there is not: %s %s %s', (...words) => expect(messageOf(words)).toBeNull());
});
