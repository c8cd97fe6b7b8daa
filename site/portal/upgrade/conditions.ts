/** Whether the upgrade is verified: the verdict, and each condition with its state and its figures. */
import type { ScopeUpgrade } from '#domain/upgrade/scope-upgrade.ts';
import type { Condition, Verification } from '#domain/upgrade/verification-view.ts';
import { dateInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { digits } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';

const verdictColors = { verified: 'success', 'not-verified': 'warning', 'not-affected': 'info' } as const;
const stateColors = { met: 'success', 'not-met': 'danger', unknown: 'neutral' } as const;

export function verificationParts(upgrade: ScopeUpgrade, context: PortalContext): HTMLElement[] {
  const { upgrade: texts } = context.texts;
  const { verification } = upgrade;
  if (verification === null) return [h('p', {}, texts.noService)];
  const { name, meaning } = texts.verdicts[verification.verdict];
  const verdict = alertBox(
    verdictColors[verification.verdict],
    h('p', { 'data-verdict': verification.verdict }, h('strong', {}, name), ` ${meaning}`),
  );
  if (verification.conditions.length === 0) return [verdict];
  const items = verification.conditions.map((condition) =>
    conditionItem(condition, verification, upgrade, context),
  );
  return [
    verdict,
    h('p', {}, texts.intro),
    h('ul', { class: 'conditions', 'aria-label': texts.list }, ...items),
    h('p', { class: 'muted' }, texts.explained),
  ];
}

function conditionItem(
  condition: Condition,
  verification: Verification,
  upgrade: ScopeUpgrade,
  context: PortalContext,
): HTMLElement {
  const { upgrade: texts } = context.texts;
  const { code, state } = condition;
  const isBlocked = code === 'nothing-blocking' && state === 'not-met';
  return h(
    'li',
    { class: 'condition', 'data-condition': code, 'data-state': state },
    h(
      'div',
      { class: 'condition-top' },
      h('h3', { class: 'ds-heading', 'data-size': '2xs' }, texts.conditions[code]),
      h(
        'span',
        { class: 'ds-tag', 'data-color': stateColors[state], 'data-size': 'sm' },
        texts.states[state],
      ),
    ),
    h('p', {}, reasonText(condition, verification, upgrade, context)),
    isBlocked ? obstacleList(verification, context) : null,
  );
}

function obstacleList({ figures }: Verification, { texts }: PortalContext): HTMLElement {
  const { codes } = texts.reconciliation.obstacles;
  const items = figures.blocking.map((code) => h('li', {}, `${codes[code].text} ${codes[code].action}`));
  return h('ul', { class: 'ds-list' }, ...items);
}

function reasonText(
  { reason }: Condition,
  { figures }: Verification,
  { attested, vendorReport, fixedVersion }: ScopeUpgrade,
  { texts, language }: PortalContext,
): string {
  const { reasons } = texts.upgrade;
  const day = (date: string | null) => (date === null ? '' : dateInWords(date, language));
  const versions = { version: attested?.version ?? '', fixed: fixedVersion ?? '' };
  switch (reason) {
    case 'same-or-later':
    case 'older':
    case 'cannot-compare':
      return reasons[reason](versions);
    case 'vendor-contradicts':
      return reasons[reason]({ version: vendorReport?.version ?? '', fixed: versions.fixed });
    case 'enough-days':
      return reasons[reason]({ days: digits(figures.days), from: day(figures.from), to: day(figures.to) });
    case 'too-few-days':
      return reasons[reason]({ days: digits(figures.days), compared: digits(figures.compared) });
    case 'some-messages':
      return reasons[reason]({ messages: digits(figures.messages) });
    case 'some-unchecked':
      return reasons[reason]({ count: digits(figures.unchecked) });
    case 'some-missing':
      return reasons[reason]({ count: digits(figures.notFound), date: day(figures.firstNotFoundOn) });
    default:
      return reasons[reason];
  }
}
