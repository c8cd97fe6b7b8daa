/** `#/utgivelser`: what has changed, a new release, and every release with its files and checksums. */
import { releaseListSchema } from '#domain/release/release.ts';
import { h } from '../dom.ts';
import type { NationalContext, NationalView } from '../national/view.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { section } from '../reconciliation/page.ts';
import { makePart } from './make.ts';
import { releasePart } from './release-part.ts';

export const releasesView: NationalView = {
  hash: '#/utgivelser',
  roles: ['bufdir'],
  title: (texts) => texts.releases.title,
  render: (context, container) => show(context, container, null),
};

/** @param done what was just done, told above the rest */
async function show(context: NationalContext, container: HTMLElement, done: string | null): Promise<void> {
  const { texts } = context;
  const words = texts.releases;
  const answer = await context.api.get('/releases', releaseListSchema);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  const again = async (text: string): Promise<void> => {
    await show(context, container, text);
    context.announce(text);
    container.querySelector<HTMLElement>('#releases-done')?.focus();
  };
  const { releases, building } = answer.value;
  const waiting = building.map((number) => h('p', {}, words.list.building({ number: String(number) })));
  const isNone = releases.length === 0 && building.length === 0;
  container.replaceChildren(
    ...(done === null ? [] : [alertBox('success', h('p', { id: 'releases-done', tabindex: '-1' }, done))]),
    h('p', {}, words.intro),
    makePart(context, releases.length > 0, again),
    section(
      'alle-utgivelser',
      words.list.heading,
      ...(isNone ? [h('p', {}, words.list.none)] : []),
      ...(waiting.length === 0
        ? []
        : [
            alertBox(
              'info',
              ...waiting,
              button(words.list.again, () => show(context, container, null), 'secondary'),
            ),
          ]),
      ...releases.map((release) => releasePart(context, release, again)),
    ),
  );
}
