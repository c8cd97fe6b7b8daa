/** The five sentences of a release, as they were: read from its own file when somebody opens them. */
import { z } from 'zod';
import type { Release } from '#domain/release/release.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { problemText } from '../problem-text.ts';

const sentencesSchema = z.array(z.object({ bokmaal: z.string(), nynorsk: z.string() }));
const file = 'kort-fortalt.json';

export function briefPart(context: NationalContext, { number, files }: Release): HTMLElement | null {
  if (!files.exact?.some(({ name }) => name === file)) return null;
  const { list } = context.texts.releases;
  const content = h('div', { 'aria-live': 'polite' });
  const details = h('details', {}, h('summary', {}, list.brief), content);
  details.addEventListener('toggle', async () => {
    if (!details.open || content.childElementCount > 0) return;
    const answer = await context.api.get(`/releases/${String(number)}/${file}`, sentencesSchema);
    if (!answer.ok) return content.replaceChildren(h('p', {}, problemText(answer.problem, context.texts)));
    const isNynorsk = context.language === 'nn';
    const items = answer.value.map(({ bokmaal, nynorsk }) => h('li', {}, isNynorsk ? nynorsk : bokmaal));
    content.replaceChildren(h('ol', {}, ...items));
  });
  return details;
}
