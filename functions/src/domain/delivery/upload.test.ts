import { expect, it } from 'vitest';
import { maxParts, maxPartBytes, maxUploadAgeMs, maxUploadBytes, maxUploadRows } from './limits.ts';
import { partNumber, uploadProblemType, uploadViewSchema } from './upload.ts';

it('the limits are those that are told: 64 MiB, five million rows, parts of 1 MiB, a day', () => {
  expect([maxUploadBytes, maxUploadRows]).toEqual([67_108_864, 5_000_000]);
  expect([maxPartBytes, maxUploadAgeMs]).toEqual([1_048_576, 86_400_000]);
});

it('parts that are at least half full are never more than there may be', () => {
  expect(maxParts * (maxPartBytes / 2)).toBeGreaterThanOrEqual(maxUploadBytes);
});

it('parts are numbered from 1', () => {
  const taken = [0, 1, 128, 129, 1.5].map((number) => partNumber.safeParse(number).success);
  expect(taken).toEqual([false, true, true, false, false]);
});

it('what stands of an upload is told whole, and no part is larger than one may be', () => {
  const view = { id: 'u-1', parts: [{ number: 1, sizeBytes: 1_048_576 }], isDelivered: false };
  expect(uploadViewSchema.parse(view)).toStrictEqual(view);
  const larger = { ...view, parts: [{ number: 1, sizeBytes: 1_048_577 }] };
  expect(uploadViewSchema.safeParse(larger).success).toBe(false);
});

it('a problem has its own name', () => {
  expect(uploadProblemType('part-garbled')).toBe('urn:avstem:problem:part-garbled');
});
