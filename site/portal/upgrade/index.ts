/** `#/oppgradering`: the version that is in use, and whether the logs show that the upgrade works. */
import { scopeUpgradeSchema } from '#domain/upgrade/scope-upgrade.ts';
import { scopePath } from '../api.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { section } from '../reconciliation/page.ts';
import type { PortalContext, View } from '../view.ts';
import { verificationParts } from './conditions.ts';
import { upgradeForm } from './form.ts';
import { vendorParts } from './vendor.ts';

export const upgradeView: View = {
  hash: '#/oppgradering',
  title: (texts) => texts.tasks.upgrade.title,
  render: fill,
};

async function fill(context: PortalContext, container: HTMLElement): Promise<void> {
  const { texts, language, api, service } = context;
  const words = texts.tasks.upgrade;
  const answer = await api.get(`${scopePath(service.scope)}/upgrade`, scopeUpgradeSchema);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  const { attested } = answer.value;
  const told = attested && {
    version: attested.version,
    date: dateInWords(attested.installedOn, language),
    asOf: instantInWords(attested.attestedAtMs, language),
  };
  container.replaceChildren(
    ...(told ? [alertBox('info', h('p', {}, words.already(told)))] : [h('p', {}, words.intro)]),
    upgradeForm(context, { version: attested?.version ?? '', installedOn: attested?.installedOn ?? '' }),
    section('bekreftet', texts.upgrade.heading, ...verificationParts(answer.value, context)),
    section('leverandor', texts.upgrade.vendor.heading, ...vendorParts(answer.value.vendorReport, context)),
    h('p', {}, h('a', { class: 'ds-link', href: '#/oppgaver' }, words.back)),
  );
}
