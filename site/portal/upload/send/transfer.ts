/** A file on its way: the bar, the words, the button that calls it off. */
import type { Answer } from '../../api.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { button } from '../parts.ts';
import { maxAttempts, sendWithRetries } from './deliver.ts';

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const announceEvery = 0.25;

/** @param place where the progress is shown; empty again when the answer is there */
export async function transfer(
  context: PortalContext,
  place: HTMLElement,
  path: string,
  csv: Uint8Array<ArrayBuffer>,
): Promise<Answer<unknown>> {
  const texts = context.texts.upload.send;
  const abort = new AbortController();
  const bar = h('progress', {
    class: 'upload-progress',
    max: '100',
    value: '0',
    'aria-labelledby': 'upload-words',
  });
  const words = h('p', { id: 'upload-words' }, texts.progress({ percent: '0' }));
  const cancel = button(texts.cancel, () => abort.abort(), 'secondary');
  place.replaceChildren(words, bar, cancel);
  cancel.focus();
  let announced = 0;
  const show = (share: number): void => {
    const percent = String(Math.floor(share * 100));
    bar.value = Number(percent);
    words.textContent = share < 1 ? texts.progress({ percent }) : texts.received;
    if (share < announced + announceEvery && share < 1) return;
    announced = share;
    context.announce(words.textContent);
  };
  const answer = await sendWithRetries({
    send: () =>
      context.api.upload(
        path,
        new Blob([csv], { type: 'text/csv' }),
        'text/csv; charset=utf-8',
        show,
        abort.signal,
      ),
    onRetry: (attempt) => {
      announced = 0;
      words.textContent = texts.retry({ attempt: String(attempt), of: String(maxAttempts) });
      context.announce(words.textContent);
    },
    wait,
    signal: abort.signal,
  });
  place.replaceChildren();
  return answer;
}
