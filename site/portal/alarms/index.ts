/** `#/varsler`: what is wrong with a service's deliveries now, and what was over in the last two weeks. */
import { z } from 'zod';
import { alarmViewSchema } from '#domain/alarm/alarm-view.ts';
import { scopePath } from '../api.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { section } from '../reconciliation/page.ts';
import type { PortalContext, View } from '../view.ts';
import { alarmItem } from './item.ts';

export const alarmsAnswer = z.object({ asOf: z.iso.datetime(), alarms: z.array(alarmViewSchema) });

export const alarmsView: View = {
  hash: '#/varsler',
  title: (texts) => texts.alarms.title,
  render: fill,
};

async function fill(context: PortalContext, container: HTMLElement): Promise<void> {
  const { texts, api, service, language } = context;
  const words = texts.alarms;
  const answer = await api.get(`${scopePath(service.scope)}/alarms`, alarmsAnswer);
  if (!answer.ok) {
    const again = button(texts.shell.problems.retry, () => fill(context, container), 'secondary');
    const box = alertBox('danger', h('p', { role: 'alert' }, problemText(answer.problem, texts)), again);
    return container.replaceChildren(box);
  }
  const { asOf, alarms } = answer.value;
  const draw = (shown: typeof alarms) =>
    h(
      'ul',
      { class: 'conditions' },
      ...shown.map((alarm) => alarmItem(alarm, { texts, language, placeOf: () => null })),
    );
  const open = alarms.filter(({ lapsedAtMs }) => lapsedAtMs === undefined);
  const over = alarms.filter(({ lapsedAtMs }) => lapsedAtMs !== undefined);
  const none = alertBox('info', h('p', {}, words.none), h('p', {}, words.noneMeans));
  const links = [
    { href: '#/daglig-kontroll', text: words.control },
    { href: '#/tilbakeblikk', text: words.replay },
    { href: '#/oppgaver', text: words.back },
  ].map(({ href, text }) => h('li', {}, h('a', { class: 'ds-link', href }, text)));
  container.replaceChildren(
    h('p', {}, words.intro),
    h('p', { class: 'muted' }, words.asOf({ time: instantInWords(Date.parse(asOf), language) })),
    section('gjelder', words.open, open.length === 0 ? none : draw(open)),
    ...(over.length === 0 ? [] : [section('over', words.over, draw(over))]),
    h('ul', {}, ...links),
  );
}
