/** The draft that says that nothing can be known, for a service whose logs give no result. */
import { noticeLanguages, unknowableReasons } from '#domain/notice/choices.ts';
import type { NoticesView } from '#domain/notice/notice-view.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { askedField } from './asked-field.ts';
import type { ListedService } from './asked-field.ts';
import { choice } from './fields.ts';
import { section } from './section.ts';
import { draftForm } from './send-draft.ts';

export function unknowableSection(
  context: PortalContext,
  { proposal }: Pick<NoticesView, 'proposal'>,
  services: readonly ListedService[],
  onDrafted: () => void,
): HTMLElement {
  const { unknowable: words, errors, form } = context.texts.notice;
  const reason = choice({
    name: 'uvisst',
    legend: words.legend,
    options: unknowableReasons.map((one) => [one, words.reasons[one]]),
  });
  const language = choice({
    name: 'uvisst-malform',
    legend: form.language,
    hint: form.languageHint,
    options: noticeLanguages.map((one) => [one, form.languages[one]]),
    chosen: proposal.language ?? undefined,
  });
  const asked = askedField('uvisst-godkjenner', services, context);
  const read = () => {
    const unknowable = unknowableReasons.find((one) => one === reason.value());
    const form = noticeLanguages.find((one) => one === language.value());
    const asking = asked.value();
    reason.show(unknowable ? null : words.error);
    language.show(form ? null : errors.language);
    const faults = [
      ...(unknowable ? [] : [{ text: words.error, id: reason.id }]),
      ...(form ? [] : [{ text: errors.language, id: language.id }]),
      ...('fault' in asking ? [asking.fault] : []),
    ];
    if (faults.length > 0 || 'fault' in asking) return { faults };
    return { choices: { unknowable, language: form, asked: asking.asked } };
  };
  const fields = [reason.element, language.element, ...asked.elements];
  return section(
    words.heading,
    h('p', {}, words.intro),
    draftForm(context, { fields, submit: words.submit, read, onDrafted }),
  );
}
