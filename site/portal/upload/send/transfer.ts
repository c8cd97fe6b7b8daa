/** A file on its way: the bar, the words, the button that stops it. */
import type { Answer } from '../../api.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { button } from '../parts.ts';
import { pauseUntilOnline, type Persistence } from './persist.ts';

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const announceEvery = 0.25;

export interface Transfer {
  readonly persistence: Persistence;
  /** @param share how much is sent or confirmed, from 0 to 1 */
  onShare(share: number): void;
}

export interface TransferWords {
  progress(values: { percent: string }): string;
  /** While the connection is broken. */
  broken(values: { percent: string; seconds: string }): string;
}

/**
 * @param place where the progress is shown; empty again when the answer is there
 * @returns the answer, and how many percent were told last
 */
export async function transfer(
  context: PortalContext,
  place: HTMLElement,
  words: TransferWords,
  work: (transfer: Transfer) => Promise<Answer<unknown>>,
): Promise<{ readonly answer: Answer<unknown>; readonly percent: string }> {
  const texts = context.texts.upload.send;
  const abort = new AbortController();
  const bar = h('progress', {
    class: 'upload-progress',
    max: '100',
    value: '0',
    'aria-labelledby': 'upload-words',
  });
  const told = h('p', { id: 'upload-words' });
  const stop = button(texts.stop, () => abort.abort(), 'secondary');
  let [percent, announced, isBroken] = ['0', 0, false];
  const onShare = (share: number): void => {
    percent = String(Math.floor(share * 100));
    bar.value = Number(percent);
    told.textContent = share < 1 ? words.progress({ percent }) : texts.received;
    isBroken = false;
    if (share < announced + announceEvery && share < 1) return;
    announced = share;
    context.announce(told.textContent);
  };
  const onPause = (pauseMs: number): void => {
    told.textContent = words.broken({ percent, seconds: String(pauseMs / 1000) });
    // Once for each break: who hears it knows what is going on.
    if (!isBroken) context.announce(told.textContent);
    isBroken = true;
  };
  told.textContent = words.progress({ percent });
  place.replaceChildren(told, bar, stop);
  stop.focus();
  const { signal } = abort;
  const answer = await work({ persistence: { signal, onPause, pause: pauseUntilOnline(signal) }, onShare });
  place.replaceChildren();
  return { answer, percent };
}
