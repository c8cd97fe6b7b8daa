/** To propose, to confirm and to stop a release: what can be done now, and why not where it can't. */
import { stopReasons } from '#domain/hold/steps.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { section } from '../reconciliation/page.ts';
import { takeStep, timeOf, type HoldPage } from './page.ts';
import { proposedText, ruleText } from './reader-words.ts';

export function releaseSection(page: HoldPage): HTMLElement | null {
  const { view, context } = page;
  const words = context.texts.hold.release;
  const { hold } = view;
  if (hold === null) return null;
  const time = (ms: number | null): string => (ms === null ? '–' : timeOf(page, ms));
  const parts: HTMLElement[] = [h('p', {}, ruleText(context.texts.hold, page.mayStep))];
  if (hold.state === 'held') parts.push(...ofHeld(page));
  if (hold.state === 'proposed') parts.push(...ofProposed(page));
  if (hold.state === 'waiting') parts.push(alertBox('info', words.waiting({ time: time(hold.dueAtMs) })));
  if (hold.state === 'released') parts.push(h('p', {}, words.released({ time: time(hold.releasedAtMs) })));
  const canBeStopped = hold.state === 'proposed' || hold.state === 'waiting';
  if (canBeStopped && page.mayStep) parts.push(stopForm(page));
  return section('opphev', words.heading, ...parts);
}

function ofHeld(page: HoldPage): HTMLElement[] {
  const words = page.context.texts.hold.release;
  const refusal = refusalOf(page);
  if (refusal !== null) return [h('p', {}, refusal)];
  return page.mayStep ? [stepButton(page, words.propose, 'propose', words.proposed)] : [];
}

function ofProposed(page: HoldPage): HTMLElement[] {
  const words = page.context.texts.hold.release;
  const proposal = page.view.hold?.proposal;
  if (!proposal) return [];
  const time = timeOf(page, proposal.proposedAtMs);
  const { isYours } = proposal;
  const told = alertBox(
    'info',
    proposedText(page.context.texts.hold, { mayStep: page.mayStep, isYours, time }),
  );
  const isChanged = proposal.stateHash !== page.dryRun.stateHash;
  const refusal = isChanged ? words.changed : refusalOf(page);
  if (refusal !== null) return [told, h('p', {}, refusal)];
  if (isYours || !page.mayStep) return [told];
  return [told, stepButton(page, words.confirm, 'confirm', words.confirmed)];
}

function refusalOf({ view, dryRun, context, mayStep }: HoldPage): string | null {
  const words = context.texts.hold.release;
  if (!dryRun.mayBeReleased) return words.closed;
  return view.isOfficeTime || !mayStep ? null : words.notNow;
}

/** The hash is that of the dry run on this page: what the person has seen. */
function stepButton(page: HoldPage, text: string, step: 'propose' | 'confirm', done: string): HTMLElement {
  const status = h('p', { role: 'alert' });
  const pressed = button(text, async () => {
    pressed.disabled = true;
    status.textContent = await takeStep(page, { step, stateHash: page.dryRun.stateHash }, done);
    pressed.disabled = false;
  });
  return h('div', { class: 'hold-step' }, pressed, status);
}

function stopForm(page: HoldPage): HTMLElement {
  const { release: words, stopReasons: reasons } = page.context.texts.hold;
  const options = stopReasons.map((reason) => h('option', { value: reason }, reasons[reason]));
  const choice = h('select', { class: 'ds-input', id: 'stans-grunn' }, ...options);
  const status = h('p', { role: 'alert' });
  const stop = button(
    words.stop,
    async () => {
      status.textContent = await takeStep(page, { step: 'stop', reason: choice.value }, words.stopped);
    },
    'secondary',
  );
  const label = h(
    'label',
    { class: 'ds-label', 'data-weight': 'semibold', for: 'stans-grunn' },
    words.stopReason,
  );
  return h('div', { class: 'hold-step' }, h('div', { class: 'ds-field' }, label, choice), stop, status);
}
