/** Which log the file is, and the steps below it; another choice begins them anew. */
import type { Side } from '#domain/logs/fault.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { deliveredLogs } from './deletion/delivered-logs.ts';
import { addressOf } from './side/address.ts';
import { inWordsOf } from './side/in-words-of.ts';
import { sideChoice } from './side/side-choice.ts';
import { uploadSteps } from './steps.ts';

export function uploadPage(context: PortalContext, page: HTMLElement, side: Side): void {
  const steps = h('div', { class: 'upload-page' });
  const draw = (chosen: Side): void =>
    uploadSteps(inWordsOf(context, chosen), steps, {
      side: chosen,
      page,
      isOtherMissing: () => chosen === 'portal' && choice.isRegisterMissing(),
      onSending: choice.hold,
      again: () => uploadPage(context, page, chosen),
    });
  const choice = sideChoice(context, side, (chosen) => {
    // Without an event: the view stays, and only its steps begin anew.
    history.replaceState(null, '', addressOf(chosen));
    draw(chosen);
  });
  page.replaceChildren(choice.element, steps, deliveredLogs(context));
  draw(side);
}
