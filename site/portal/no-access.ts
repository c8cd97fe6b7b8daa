/** Why somebody who is logged in has nothing to do here, and who can change that. */
import type { Me } from '#domain/access/me.ts';
import type { PortalTexts } from '../texts/portal/schema.ts';
import { h } from './dom.ts';

export type NoAccess = keyof PortalTexts['shell']['noAccess']['reasons'];

/** @returns null for staff of a service */
export function noAccessOf({ role, services }: Me): NoAccess | null {
  if (role === 'resident') return 'no-right';
  if (role !== 'municipality') return role;
  return services.length === 0 ? 'no-service' : null;
}

export function noAccessParts(
  reason: NoAccess,
  organisation: string | undefined,
  texts: PortalTexts,
): Node[] {
  const { noAccess } = texts.shell;
  const { why, who } = noAccess.reasons[reason];
  const part = (heading: string, ...paragraphs: string[]) =>
    h(
      'section',
      {},
      h('h2', { class: 'ds-heading', 'data-size': 'sm' }, heading),
      ...paragraphs.map((text) => h('p', {}, text)),
    );
  const told =
    organisation === undefined
      ? []
      : [noAccess.organisation({ organisation: organisationInWords(organisation) })];
  return [part(noAccess.why, ...told, why), part(noAccess.who, who)];
}

/** `310 000 123`; the spaces don't break. */
export function organisationInWords(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}
