/** The four steps below each other; a step that rests on another is drawn anew when that changes. */
import type { Side } from '#domain/logs/fault.ts';
import { ownFaults } from '#domain/logs/understanding/check-table.ts';
import type { PointedOut } from '#domain/logs/understanding/understand.ts';
import { h } from '../dom.ts';
import { alertBox, places } from '../page.ts';
import type { PortalContext } from '../view.ts';
import { channelValues } from './declare/channel-values.ts';
import { readDeclaration, readPortalDeclaration } from './declare/declaration.ts';
import { declareSection } from './declare/declare-section.ts';
import { type ChosenFile, fileSection } from './file-section.ts';
import { button } from './parts.ts';
import { readTable, type ReadTable } from './read/ready-table.ts';
import { browserStorage, recall, remember } from './read/remembered.ts';
import { keepWhileUnderWay } from './send/leaving.ts';
import { type SendSection, type SendSettings, sendSection } from './send/send-section.ts';
import { faultsBox } from './understood/faults.ts';
import { understoodSection } from './understood/understood-section.ts';

export interface StepsSettings {
  readonly side: Side;
  /** Everything that the view shows: it gives way to the receipt, and is kept while a delivery is under way. */
  readonly page: HTMLElement;
  isOtherMissing(): boolean;
  /** A delivery begins or has ended: meanwhile no other log may be chosen. */
  onSending(isSending: boolean): void;
  /** Begins anew after a receipt. */
  again(): void;
}

/** @param context with the texts of the side */
export function uploadSteps(context: PortalContext, container: HTMLElement, settings: StepsSettings): void {
  const { service } = context;
  const { side, page } = settings;
  const understood = h('div', { class: 'upload-step' });
  const rest = h('div', { class: 'upload-step' });
  const show = (file: ChosenFile, pointed: PointedOut, focus: string | null): void => {
    const read = readTable(file.name, file.sheets, service.caseSystem, pointed, checkOptions(context, side));
    const choose = (chosen: PointedOut, changedField: string): void => {
      remember(browserStorage(), service.caseSystem, side, chosen);
      show(file, chosen, changedField);
    };
    understood.replaceChildren(understoodSection(context, read, choose));
    rest.replaceChildren(
      ...declareAndSend(context, read, { side, isOtherMissing, onReceipt: restart, onUnderWay }),
    );
    if (focus !== null) document.getElementById(focus)?.focus();
  };
  const choose = fileSection(context, side, (file) => {
    understood.replaceChildren();
    rest.replaceChildren();
    if (file !== null) show(file, recall(browserStorage(), service.caseSystem, side), null);
  });
  const intro = context.texts.upload.intro({ service: service.name, caseSystem: service.caseSystem });
  const restart = (receipt: HTMLElement): void => {
    const again = button(context.texts.upload.send.another, settings.again, 'secondary');
    receipt.append(h('p', {}, again));
    page.replaceChildren(receipt);
    receipt.querySelector('h2')?.focus();
  };
  const { isOtherMissing } = settings;
  const onUnderWay = (): (() => void) => {
    const { leave } = context.texts.upload.send;
    settings.onSending(true);
    const end = keepWhileUnderWay(service.scope, page, leave, () => tellUnseen(context));
    return () => {
      settings.onSending(false);
      end();
    };
  };
  container.replaceChildren(h('p', {}, intro), choose, understood, rest);
}

/** Above another view: the delivery that went on meanwhile has ended. */
function tellUnseen({ texts, announce }: PortalContext): void {
  const { ended, toEnded } = texts.upload.send;
  const link = h('a', { class: 'ds-link', href: '#/last-opp' }, toEnded);
  places.notice().replaceChildren(alertBox('info', h('p', {}, ended, ' ', link)));
  announce(ended);
}

function checkOptions({ service }: PortalContext, side: Side) {
  return {
    side,
    nowMs: Date.now(),
    scopeMunicipalities: service.municipalities.length,
    scopeNamesDistricts: service.districts !== undefined,
  };
}

/** Nothing where the table can't be sent as it is. */
function declareAndSend(
  context: PortalContext,
  { fileName, sheets, result, prepared }: ReadTable,
  settings: Pick<SendSettings, 'side' | 'isOtherMissing' | 'onReceipt' | 'onUnderWay'>,
): HTMLElement[] {
  if (!result.ok || !prepared?.csv || !prepared.check.ok) return [];
  const { table, csv } = prepared;
  const texts = context.texts.upload;
  const { understanding } = result;
  const { side } = settings;
  const channels = channelValues(table);
  const parts: { send?: SendSection } = {};
  const { period } = prepared.check.table;
  const form = declareSection(texts.declare, { side, period, channels }, () => parts.send?.reset());
  const send = sendSection(context, {
    ...settings,
    fileName,
    rows: table.rows.length,
    csv,
    declared() {
      const read =
        side === 'portal'
          ? readPortalDeclaration(form.fields(), Date.now())
          : readDeclaration(form.fields(), channels !== null, Date.now());
      form.showFaults(read.ok ? [] : read.faults);
      return read.ok ? read.declared : null;
    },
    faultsBox(faults) {
      const own = ownFaults(table, faults);
      return faultsBox(texts, sheets[understanding.place.sheet]!, understanding, own.list, own.total);
    },
  });
  parts.send = send;
  return [form.element, send.element];
}
