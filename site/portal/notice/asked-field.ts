/** Whom the draft asks for its approval: a colleague, another service of the register, or Bufdir. */
import { z } from 'zod';
import type { Asked } from '#domain/notice/choices.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { choice } from './fields.ts';

const servicesSchema = z.object({
  services: z.array(z.object({ scope: z.string(), name: z.string(), municipalities: z.array(z.string()) })),
});
export type ListedService = z.infer<typeof servicesSchema>['services'][number];

/** All but one's own; none where the register could not be read. */
export async function otherServices({ api, service }: PortalContext): Promise<ListedService[]> {
  const answer = await api.get('/services', servicesSchema);
  return answer.ok ? answer.value.services.filter(({ scope }) => scope !== service.scope) : [];
}

export interface AskedField {
  readonly elements: readonly HTMLElement[];
  value(): { asked: Asked } | { fault: { text: string; id: string } };
}

/** @param name beginning of its ids: a page may have two of these */
export function askedField(
  name: string,
  services: readonly ListedService[],
  context: PortalContext,
): AskedField {
  const { asked: words, errors } = context.texts.notice;
  const kinds = choice({
    name,
    legend: words.legend,
    hint: words.hint,
    options: (['own', 'service', 'bufdir'] as const).map((kind) => [kind, words.kinds[kind]]),
    chosen: 'own',
  });
  const selectId = `${name}-tjeneste`;
  const select = h(
    'select',
    { class: 'ds-input', id: selectId },
    h('option', { value: '' }, words.choose),
    ...services.map((one) =>
      h('option', { value: one.scope }, `${one.name} (${one.municipalities.join(', ')})`),
    ),
  );
  const label = h('label', { class: 'ds-label', for: selectId }, words.service);
  const field = h('div', { class: 'ds-field' }, label, select);
  const show = (): void => void (field.hidden = kinds.value() !== 'service');
  kinds.element.addEventListener('change', show);
  show();
  return {
    elements: [kinds.element, field],
    value() {
      const kind = kinds.value();
      const isMissing = kind === 'service' && select.value === '';
      select.toggleAttribute('aria-invalid', false);
      if (isMissing) select.setAttribute('aria-invalid', 'true');
      if (isMissing) return { fault: { text: errors.service, id: selectId } };
      if (kind === 'service') return { asked: { kind, scope: select.value } };
      return { asked: { kind: kind === 'bufdir' ? 'bufdir' : 'own' } };
    },
  };
}
