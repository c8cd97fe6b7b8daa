/** The draft that ends what is published. */
import { closingReasons } from '#domain/notice/choices.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { askedField } from './asked-field.ts';
import type { ListedService } from './asked-field.ts';
import { choice } from './fields.ts';
import { section } from './section.ts';
import { draftForm } from './send-draft.ts';

export function closingSection(
  context: PortalContext,
  services: readonly ListedService[],
  onDrafted: () => void,
): HTMLElement {
  const { closing: words, errors } = context.texts.notice;
  const reason = choice({
    name: 'avslutning',
    legend: words.legend,
    options: closingReasons.map((one) => [one, words.reasons[one]]),
  });
  const asked = askedField('avslutning-godkjenner', services, context);
  return section(
    words.heading,
    h('p', {}, words.intro),
    draftForm(context, {
      fields: [reason.element, ...asked.elements],
      submit: words.submit,
      read() {
        const closing = closingReasons.find((one) => one === reason.value());
        const asking = asked.value();
        reason.show(closing ? null : errors.closing);
        const missing = closing ? [] : [{ text: errors.closing, id: reason.id }];
        if ('fault' in asking) return { faults: [...missing, asking.fault] };
        return closing ? { choices: { closing, asked: asking.asked } } : { faults: missing };
      },
      onDrafted,
    }),
  );
}
