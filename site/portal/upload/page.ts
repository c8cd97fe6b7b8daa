/** The four steps below each other; a step that rests on another is drawn anew when that changes. */
import { ownFaults } from '#domain/logs/understanding/check-table.ts';
import type { PointedOut } from '#domain/logs/understanding/understand.ts';
import { h } from '../dom.ts';
import { alertBox, places } from '../page.ts';
import type { PortalContext } from '../view.ts';
import { channelValues } from './declare/channel-values.ts';
import { readDeclaration } from './declare/declaration.ts';
import { declareSection } from './declare/declare-section.ts';
import { type ChosenFile, fileSection } from './file-section.ts';
import { button } from './parts.ts';
import { readTable, type ReadTable } from './read/ready-table.ts';
import { browserStorage, recall, remember } from './read/remembered.ts';
import { keepWhileUnderWay } from './send/leaving.ts';
import { type SendSection, type SendSettings, sendSection } from './send/send-section.ts';
import { faultsBox } from './understood/faults.ts';
import { understoodSection } from './understood/understood-section.ts';

export function uploadPage(context: PortalContext, container: HTMLElement): void {
  const { service } = context;
  const understood = h('div', { class: 'upload-step' });
  const rest = h('div', { class: 'upload-step' });
  const show = (file: ChosenFile, pointed: PointedOut, focus: string | null): void => {
    const read = readTable(file.name, file.sheets, service.caseSystem, pointed, checkOptions(context));
    const choose = (chosen: PointedOut, changedField: string): void => {
      remember(browserStorage(), service.caseSystem, chosen);
      show(file, chosen, changedField);
    };
    understood.replaceChildren(understoodSection(context, read, choose));
    rest.replaceChildren(...declareAndSend(context, read, { onReceipt: restart, onUnderWay }));
    if (focus !== null) document.getElementById(focus)?.focus();
  };
  const choose = fileSection(context, (file) => {
    understood.replaceChildren();
    rest.replaceChildren();
    if (file !== null) show(file, recall(browserStorage(), service.caseSystem), null);
  });
  const intro = context.texts.upload.intro({ service: service.name, caseSystem: service.caseSystem });
  const restart = (receipt: HTMLElement): void => {
    const again = button(
      context.texts.upload.send.another,
      () => uploadPage(context, container),
      'secondary',
    );
    receipt.append(h('p', {}, again));
    container.replaceChildren(receipt);
    receipt.querySelector('h2')?.focus();
  };
  const onUnderWay = (): (() => void) =>
    keepWhileUnderWay(service.scope, container, context.texts.upload.send.leave, () => tellUnseen(context));
  container.replaceChildren(h('p', {}, intro), choose, understood, rest);
}

/** Above another view: the delivery that went on meanwhile has ended. */
function tellUnseen({ texts, announce }: PortalContext): void {
  const { ended, toEnded } = texts.upload.send;
  const link = h('a', { class: 'ds-link', href: '#/last-opp' }, toEnded);
  places.notice().replaceChildren(alertBox('info', h('p', {}, ended, ' ', link)));
  announce(ended);
}

function checkOptions({ service }: PortalContext) {
  return {
    nowMs: Date.now(),
    scopeMunicipalities: service.municipalities.length,
    scopeNamesDistricts: service.districts !== undefined,
  };
}

/** Nothing where the table can't be sent as it is. */
function declareAndSend(
  context: PortalContext,
  { fileName, sheets, result, prepared }: ReadTable,
  { onReceipt, onUnderWay }: Pick<SendSettings, 'onReceipt' | 'onUnderWay'>,
): HTMLElement[] {
  if (!result.ok || !prepared?.csv || !prepared.check.ok) return [];
  const { table, csv } = prepared;
  const texts = context.texts.upload;
  const { understanding } = result;
  const channels = channelValues(table);
  const parts: { send?: SendSection } = {};
  const { period } = prepared.check.table;
  const form = declareSection(texts.declare, { period, channels }, () => parts.send?.reset());
  const send = sendSection(context, {
    fileName,
    rows: table.rows.length,
    csv,
    declared() {
      const read = readDeclaration(form.fields(), channels !== null, Date.now());
      form.showFaults(read.ok ? [] : read.faults);
      return read.ok ? read.declared : null;
    },
    faultsBox(faults) {
      const own = ownFaults(table, faults);
      return faultsBox(texts, sheets[understanding.place.sheet]!, understanding, own.list, own.total);
    },
    onReceipt,
    onUnderWay,
  });
  parts.send = send;
  return [form.element, send.element];
}
