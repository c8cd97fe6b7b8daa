/** Above the steps: which log the file is, and whether the portal's is in already. */
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import type { Side } from '#domain/logs/fault.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { scopePath } from '../../api.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { dayText } from '../declare/declaration.ts';
import { group, radios } from '../declare/fields.ts';
import { isRegisterIn, portalLogState, type PortalLogState } from './portal-log-state.ts';

export interface SideChoice {
  readonly element: HTMLElement;
  /** Only where it is known: a question that failed says nothing. */
  isRegisterMissing(): boolean;
  /** While a file is being delivered, no other log may be chosen. */
  hold(isHeld: boolean): void;
}

export function sideChoice(context: PortalContext, chosen: Side, onChoose: (side: Side) => void): SideChoice {
  const texts = context.texts.upload.side;
  const options = radios(
    'upload-side',
    [
      ['register', texts.options.register],
      ['portal', texts.options.portal],
    ],
    chosen,
  );
  const told = h('p', { class: 'upload-hint', role: 'status' }, texts.asking);
  const element = group('upload-side-group', texts.legend, texts.hint, options.element, told);
  options.element.addEventListener('change', () => onChoose(sideChosen(options.value())));
  let isRegisterMissing = false;
  const { api, service } = context;
  void api.get(scopePath(service.scope), scopeViewSchema).then((answer) => {
    const state: PortalLogState = answer.ok ? portalLogState(answer.value) : { kind: 'unknown' };
    isRegisterMissing = answer.ok && !isRegisterIn(answer.value);
    told.textContent = stateInWords(texts, state);
    if (state.kind !== 'unknown') return;
    told.append(' ', h('a', { class: 'ds-link', href: '#/oppgaver' }, texts.toTasks));
  });
  return {
    element,
    isRegisterMissing: () => isRegisterMissing,
    hold: (isHeld) => element.toggleAttribute('disabled', isHeld),
  };
}

function sideChosen(value: string | null): Side {
  return value === 'portal' ? 'portal' : 'register';
}

function stateInWords(texts: UploadTexts['side'], state: PortalLogState): string {
  if (state.kind === 'missing' || state.kind === 'unknown') return texts.states[state.kind];
  const periods = state.periods.map(({ from, to }) => `${dayText(from)}–${dayText(to - 1)}`);
  if (periods.length === 0) return texts.states.inAlready;
  return texts.states[state.kind]({ periods: periods.join(', ') });
}
