/** What the vendor itself reports of a customer's installed version: beside what the service attests, never for it. */
import { z } from 'zod';
import { maxEarlier } from '../history/max-earlier.ts';
import { upgradeContentSchema } from './upgrade.ts';

export const vendorReportContentSchema = upgradeContentSchema.extend({
  /** When the vendor's own system saw it. */
  reportedAt: z.iso.datetime(),
});
export type VendorReportContent = z.infer<typeof vendorReportContentSchema>;

const receivedSchema = vendorReportContentSchema.extend({
  /** Organisation number of the vendor, from its token. */
  vendor: z.string().regex(/^\d{9}$/),
  receivedAtMs: z.number().int(),
});
type Received = z.infer<typeof receivedSchema>;

export const vendorReportSchema = receivedSchema.extend({
  /** Oldest first. */
  earlier: z.array(receivedSchema).max(maxEarlier),
});
export type VendorReport = z.infer<typeof vendorReportSchema>;

export const vendorReportViewSchema = receivedSchema;
export type VendorReportView = z.infer<typeof vendorReportViewSchema>;

/**
 * @returns null where it says the same, and where it is older than what stands there: reports may come in any order,
 *   and the one that saw the system last holds
 */
export function changedVendorReport(stored: VendorReport, received: Received): VendorReport | null {
  const { version, installedOn, reportedAt, vendor } = stored;
  const isSame =
    version === received.version && installedOn === received.installedOn && vendor === received.vendor;
  if (isSame || Date.parse(received.reportedAt) <= Date.parse(reportedAt)) return null;
  const { earlier, ...before } = stored;
  return { ...received, earlier: [...earlier, before] };
}

export function vendorReportView({ earlier: _earlier, ...received }: VendorReport): VendorReportView {
  return received;
}
