import { describe, expect, it } from 'vitest';
import { maxEarlier } from '../history/max-earlier.ts';
import { scopeUpgradeSchema } from './scope-upgrade.ts';
import { upgradeSummarySchema } from './upgrade-summary.ts';
import { upgradeSchema, upgradeViewSchema } from './upgrade.ts';
import { changedVendorReport, vendorReportSchema, vendorReportView } from './vendor-report.ts';
import type { VendorReport } from './vendor-report.ts';
import { verificationOf } from './verification.ts';

const content = { version: '3.23.2', installedOn: '2023-06-01', reportedAt: '2023-06-02T10:00:00Z' };
const { reportedAt: _at, ...installed } = content;
const stored: VendorReport = { ...content, vendor: '310000003', receivedAtMs: 1000, earlier: [] };
const { earlier: _earlier, ...first } = stored;
const later = { ...first, reportedAt: '2023-06-02T12:00:00+01:00', receivedAtMs: 2000 };

describe('what a vendor reports', () => {
  it.each([
    ['version', { version: '3.23.3' }],
    ['day', { installedOn: '2023-06-02' }],
    ['vendor', { vendor: '310000011' }],
  ])('another %s takes the place of what stood, which is kept', (_name, change) => {
    expect(changedVendorReport(stored, { ...later, ...change })).toEqual({
      ...{ ...later, ...change },
      earlier: [first],
    });
  });

  it('the same again, however late, is no change', () => {
    expect(changedVendorReport(stored, later)).toBeNull();
  });

  it('what saw the system before, or at the same instant by another clock, does not take its place', () => {
    const other = { ...first, version: '3.23.3', receivedAtMs: 2000 };
    expect(changedVendorReport(stored, { ...other, reportedAt: '2023-06-02T09:59:59Z' })).toBeNull();
    expect(changedVendorReport(stored, { ...other, reportedAt: '2023-06-02T11:00:00+01:00' })).toBeNull();
  });

  it('is shown without what it said before', () => {
    expect(vendorReportView({ ...stored, earlier: [first] })).toStrictEqual(first);
  });

  it.each([
    ['as it was written', { ...stored, earlier: [first] }, true],
    ['by nobody', { ...stored, vendor: undefined }, false],
    ['by nine digits and more', { ...stored, vendor: '3100000031' }, false],
    ['by more and nine digits', { ...stored, vendor: 'x310000003' }, false],
    ['by letters', { ...stored, vendor: 'leverandr' }, false],
    ['with too much before it', { ...stored, earlier: Array(maxEarlier + 1).fill(first) }, false],
  ])('%s is read: %s', (_name, report, isRead) => {
    const read = vendorReportSchema.safeParse(report);
    expect(read.success).toBe(isRead);
    if (isRead) expect(read.data).toStrictEqual(report);
  });
});

it('what is told and kept of an upgrade is whole in its schema', () => {
  const attestation = { ...installed, attestedBy: 'person-a', attestedAtMs: 1000 };
  const attested = { ...installed, attestedAtMs: 1000 };
  const given = { incident: { caseSystem: 'Familia' }, service: { caseSystem: 'Familia' } };
  const verification = verificationOf({ ...given, attested: null, vendorReport: null, evidence: null });
  const told = { fixedVersion: '3.23.2', attested, vendorReport: first, verification };
  const kept = { scope: '4601', attested: installed, vendorReport: content, verification };
  const summary = { ...kept, reconciliation: null, basis: 'b' };
  expect(scopeUpgradeSchema.parse(told)).toStrictEqual(told);
  expect(upgradeSummarySchema.parse(summary)).toStrictEqual(summary);
  expect(upgradeViewSchema.parse(attested)).toStrictEqual(attested);
  const document = { ...attestation, earlier: [attestation] };
  expect(upgradeSchema.parse(document)).toStrictEqual(document);
});
