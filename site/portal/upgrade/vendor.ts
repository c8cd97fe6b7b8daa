import type { VendorReportView } from '#domain/upgrade/vendor-report.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { organisationInWords } from '../no-access.ts';
import type { PortalContext } from '../view.ts';

/** What the vendor itself reports: beside what the service attests, and never for it. */
export function vendorParts(report: VendorReportView | null, context: PortalContext): HTMLElement[] {
  const { texts, language } = context;
  const { vendor: words } = texts.upgrade;
  if (report === null) return [h('p', {}, words.none)];
  const told = words.told({
    vendor: organisationInWords(report.vendor),
    version: report.version,
    date: dateInWords(report.installedOn, language),
    asOf: instantInWords(Date.parse(report.reportedAt), language),
  });
  return [h('p', {}, told), h('p', { class: 'muted' }, words.meaning)];
}
