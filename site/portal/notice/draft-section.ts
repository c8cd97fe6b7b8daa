/** The form of a new draft: a correction where something is published already. */
import type { NoticesView } from '#domain/notice/notice-view.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import type { ListedService } from './asked-field.ts';
import { draftFields, readDraft } from './draft-fields.ts';
import { section } from './section.ts';
import { draftForm } from './send-draft.ts';

export function draftSection(
  context: PortalContext,
  view: NoticesView,
  services: readonly ListedService[],
  onDrafted: () => void,
): HTMLElement {
  const { form, errors } = context.texts.notice;
  const isCorrection = view.notices.some(({ state }) => state === 'approved');
  const fields = draftFields(context, view, services);
  const { cause, language, name, telephone, hours, measures, asked } = fields;
  return section(
    isCorrection ? form.headingCorrection : form.heading,
    h('p', {}, form.intro),
    draftForm(context, {
      fields: [
        ...(isCorrection ? [cause.element] : []),
        language.element,
        name.element,
        telephone.element,
        hours.element,
        measures.element,
        ...asked.elements,
      ],
      submit: form.submit,
      read: () => readDraft(fields, isCorrection, errors),
      onDrafted,
    }),
  );
}
