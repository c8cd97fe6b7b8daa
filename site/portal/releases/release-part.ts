/** One release: when it was made, whether it still should be used, and its files in both editions. */
import { withdrawalReasons, withdrawalSchema } from '#domain/release/release.ts';
import type { Release } from '#domain/release/release.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { briefPart } from './brief-part.ts';
import { causesPart } from './causes-part.ts';
import { editionPart } from './edition-part.ts';

export function releasePart(
  context: NationalContext,
  release: Release,
  again: (done: string) => Promise<void>,
): HTMLElement {
  const { list, withdraw } = context.texts.releases;
  const number = String(release.number);
  const time = (instant: string): string => instantInWords(Date.parse(instant), context.language);
  const { withdrawn } = release;
  const note = withdrawn && {
    time: time(withdrawn.at),
    reason: withdraw.reasons[withdrawn.reason].toLocaleLowerCase('nb'),
  };
  return h(
    'section',
    { class: 'portal-part release', 'data-release': number },
    h('h3', { class: 'ds-heading', 'data-size': 'xs' }, list.item({ number })),
    note ? alertBox('warning', h('p', {}, withdraw.told(note))) : null,
    h('p', {}, list.made({ time: time(release.releasedAt), count: String(release.changes) })),
    h('p', {}, list.asOf({ time: time(release.asOf) })),
    briefPart(context, release),
    causesPart(context, release),
    editionPart(context, release, 'exact'),
    editionPart(context, release, 'public'),
    withdrawn ? null : withdrawForm(context, release, again),
  );
}

function withdrawForm(
  context: NationalContext,
  release: Release,
  again: (done: string) => Promise<void>,
): HTMLElement {
  const words = context.texts.releases.withdraw;
  const number = String(release.number);
  const id = `withdraw-${number}`;
  const choice = h(
    'select',
    { class: 'ds-input', id },
    ...withdrawalReasons.map((reason) => h('option', { value: reason }, words.reasons[reason])),
  );
  const status = h('p', {});
  const send = button(
    words.button({ number }),
    async () => {
      const body = { reason: choice.value };
      const path = `/releases/${number}/withdrawal`;
      const answer = await context.api.send('POST', path, body, withdrawalSchema);
      if (answer.ok) return again(words.done({ number }));
      const isOther = answer.problem.type === 'urn:avstem:problem:already-withdrawn';
      const told = isOther ? words.already : problemText(answer.problem, context.texts);
      status.textContent = told;
      context.announce(told);
    },
    'secondary',
  );
  return h(
    'details',
    {},
    h('summary', {}, words.heading),
    h('p', {}, words.text),
    h('div', { class: 'ds-field' }, h('label', { class: 'ds-label', for: id }, words.reason), choice),
    h('p', {}, send),
    status,
  );
}
