import type { ControlView } from '#domain/daily-control/control-view.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import type { PortalContext } from '../view.ts';
import { silenceText } from './words.ts';

/** Above everything else: where a delivery is overdue, nothing can be known of the days. */
export function silenceBox({ summary }: ControlView, context: PortalContext): HTMLElement[] {
  const { silence } = context.texts.dailyControl;
  const told = silenceText(summary, context);
  if (told === null) return [];
  return [
    alertBox(
      'danger',
      h('h2', { class: 'ds-heading', 'data-size': '2xs' }, silence.heading),
      h('p', {}, told),
      h('p', {}, h('a', { class: 'ds-link', href: '#/last-opp' }, silence.upload)),
    ),
  ];
}
