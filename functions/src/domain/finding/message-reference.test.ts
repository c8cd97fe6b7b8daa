import { describe, expect, it } from 'vitest';
import { messageKey, messageReferenceSchema, referencesOf } from './message-reference.ts';
import type { ListedMessage } from './message-reference.ts';

const sent = { from: Date.UTC(2023, 2, 1, 8), to: Date.UTC(2023, 2, 1, 8) + 59_999 };
const message = (over: Partial<ListedMessage> = {}): ListedMessage => ({
  municipality: '4601',
  sent,
  verdict: 'missing',
  ...over,
});

describe('which message a finding is about', () => {
  it('every message of a result has a key of its own, also those that are alike', () => {
    const references = referencesOf([
      message(),
      message(),
      message({ municipality: '4602' }),
      message({ id: 'a' }),
      message({ id: 'b' }),
      message({ sent: { from: sent.from, to: sent.from } }),
    ]);
    expect(new Set(references.map(({ reference }) => messageKey(reference))).size).toBe(6);
    expect(references.map(({ reference }) => reference.nth)).toEqual([1, 2, 1, 1, 1, 1]);
  });

  it('a contested message knows its group, and no other message has one', () => {
    const [contested, missing] = referencesOf([message({ verdict: 'contested', window: 0 }), message()]);
    expect(contested).toMatchObject({ verdict: 'contested', window: 0 });
    expect(missing).not.toHaveProperty('window');
  });

  it.each([
    [{ municipality: '46011' }, false],
    [{ municipality: 'x4601' }, false],
    [{ nth: 0 }, false],
    [{ nth: 2 }, true],
  ])('a reference with %j is taken: %s', (over, isTaken) => {
    const [first] = referencesOf([message()]);
    expect(messageReferenceSchema.safeParse({ ...first!.reference, ...over }).success).toBe(isTaken);
  });

  it('an id is enough: a second sending in a newer log moves the span and not the message', () => {
    const [first] = referencesOf([message({ id: 'a' })]);
    const [later] = referencesOf([message({ id: 'a', sent: { from: sent.from, to: sent.to + 60_000 } })]);
    expect(messageKey(first!.reference)).toBe(messageKey(later!.reference));
  });

  it('no id can pass for a message without one', () => {
    const [without] = referencesOf([message()]);
    expect(messageKey(without!.reference)).not.toBe(
      messageKey({ ...without!.reference, id: messageKey(without!.reference) }),
    );
    expect(messageReferenceSchema.safeParse({ ...without!.reference, id: 'fri tekst' }).success).toBe(false);
  });
});
