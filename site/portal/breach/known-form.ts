/** When the service came to know: proposed from the first result that showed something, said by a person. */
import type { BreachView } from '#domain/breach/view.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { momentFields } from './moment-fields.ts';
import { stepForm } from './step-form.ts';

export function knownForm(
  context: PortalContext,
  view: BreachView,
  onSaved: (view: BreachView) => void,
): HTMLElement {
  const { known: words } = context.texts.breach;
  const { knownAtMs } = view.facts;
  const moment = momentFields('known', words, knownAtMs ?? view.proposedAtMs);
  const told = (ms: number) => ({ time: instantInWords(ms, context.language) });
  const form = stepForm({
    context,
    moment,
    children: [],
    button: words.button,
    step: () => ({ step: 'known', at: moment.value() }),
    faults: () => [],
    onSaved,
  });
  return h(
    'section',
    { class: 'portal-section', 'aria-labelledby': 'known-heading' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'known-heading' }, words.heading),
    h('p', {}, words.intro),
    knownAtMs === null ? null : h('p', {}, words.already(told(knownAtMs))),
    knownAtMs === null && view.proposedAtMs !== null
      ? h('p', {}, words.proposed(told(view.proposedAtMs)))
      : null,
    form,
  );
}
