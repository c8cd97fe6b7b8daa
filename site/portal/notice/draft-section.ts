/** The form of a new draft: a correction where something is published already. */
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { draftFields, readDraft } from './draft-fields.ts';
import type { LoadedNotices } from './load.ts';
import { section } from './section.ts';
import { draftForm } from './send-draft.ts';

export function draftSection(
  context: PortalContext,
  loaded: LoadedNotices,
  onDrafted: () => void,
): HTMLElement {
  const { form, errors } = context.texts.notice;
  const isCorrection = loaded.view.notices.some(({ state }) => state === 'approved');
  const fields = draftFields(context, loaded);
  const { cause, language, name, telephone, hours, measures, ownNumbers, asked } = fields;
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
        ownNumbers.element,
        ...asked.elements,
      ],
      submit: form.submit,
      read: () => readDraft(fields, isCorrection, errors),
      onDrafted,
    }),
  );
}
