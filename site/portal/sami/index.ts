/** `#/samisk`: the municipality's own translation of its notice, written by one person and approved by another. */
import { samiViewSchema } from '#domain/notice/sami/view.ts';
import type { SamiView } from '#domain/notice/sami/view.ts';
import { type Answer, scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { placeSection } from './place.ts';
import type { Writing } from './place.ts';

export const samiView: View = {
  hash: '#/samisk',
  title: (texts) => texts.sami.title,
  render: fill,
};

async function fill(context: PortalContext, container: HTMLElement): Promise<void> {
  const { texts } = context;
  const words = texts.sami;
  const answer = await load(context);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  const view = answer.value;
  const isOffered = view.places.length > 0;
  const writings = writingsOf(view);
  const none = isOffered ? words.noNotice : words.notOffered;
  const holders = writings.map((writing) => {
    const holder = h('div', {});
    draw(context, holder, view, writing);
    return holder;
  });
  container.replaceChildren(
    ...(isOffered ? words.intro.map((text) => h('p', {}, text)) : []),
    ...(writings.length === 0 ? [alertBox('info', h('p', {}, none))] : []),
    ...holders,
    h('p', {}, h('a', { class: 'ds-link', href: '#/oppgaver' }, words.back)),
  );
}

/** One place alone, so that what is being written of another stays. @param done what was just done, told above */
function draw(
  context: PortalContext,
  holder: HTMLElement,
  view: SamiView,
  writing: Writing,
  done: string | null = null,
): void {
  const again = async (told: string): Promise<void> => {
    const answer = await load(context);
    const now = answer.ok && writingsOf(answer.value).find(({ prefix }) => prefix === writing.prefix);
    if (answer.ok && now) draw(context, holder, answer.value, now, told);
    context.announce(told);
    holder.querySelector<HTMLElement>('[data-done]')?.focus();
  };
  const section = placeSection(context, view, writing, (told) => void again(told));
  const told =
    done === null ? [] : [alertBox('success', h('p', { 'data-done': true, tabindex: '-1' }, done))];
  holder.replaceChildren(...told, section);
}

function load({ api, service }: PortalContext): Promise<Answer<SamiView>> {
  return api.get(`${scopePath(service.scope)}/translations`, samiViewSchema);
}

function writingsOf({ notice, places }: SamiView): Writing[] {
  const isAlone = places.length === 1 && places[0]?.languages.length === 1;
  return places.flatMap(({ municipality, languages, shown, asked }) => {
    if (notice === null || shown === null) return [];
    return languages.map((language) => {
      const prefix = `samisk-${municipality}-${language}-`;
      return { municipality, language, notice, shown, asked, prefix, isAlone };
    });
  });
}
