import type { ControlView } from '#domain/daily-control/control-view.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { digits } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';
import { dayInWords } from './words.ts';

/** Above everything else: where a delivery is overdue, nothing can be known of the days. */
export function silenceBox({ summary }: ControlView, context: PortalContext): HTMLElement[] {
  const { silence } = context.texts.dailyControl;
  if (summary.silentSince === null) return [];
  const told = silence.told({ date: dayInWords(summary.silentSince, context), days: digits(summary.silent) });
  const what = [
    summary.isRegisterSilent ? silence.register : null,
    summary.isPortalSilent ? silence.portal : null,
  ].filter((text) => text !== null);
  return [
    alertBox(
      'danger',
      h('h2', { class: 'ds-heading', 'data-size': '2xs' }, silence.heading),
      h('p', {}, [told, ...what].join(' ')),
      h('p', {}, h('a', { class: 'ds-link', href: '#/last-opp' }, silence.upload)),
    ),
  ];
}
