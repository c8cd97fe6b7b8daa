/**
 * A release: an immutable, numbered snapshot with a permanent address and checksums. Numbers are reserved in one
 * document under its etag; a release is there from the moment at which its own document is, and then it is whole.
 */
import { z } from 'zod';
import { changeCauses } from '../overview/causes/causes.ts';
import { changeFigures } from '../overview/causes/figures.ts';
import { figureUnits } from '../overview/figure.ts';

export const editions = ['exact', 'public'] as const;
/** `exact`: Bufdir's. `public`: what everybody may see. */
export type Edition = (typeof editions)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const releaseFileSchema = z.object({
  name: z.string().regex(/^[A-Za-z0-9._-]{1,80}$/),
  mediaType: z.string(),
  sizeBytes: z.number().int().min(0),
  sha256,
});
export type ReleaseFile = z.infer<typeof releaseFileSchema>;

/** Why a release should not be used any more. It stays at its address, unchanged, and says so. */
export const withdrawalReasons = ['wrong-figures', 'wrong-form', 'replaced'] as const;
export const withdrawalSchema = z.object({ reason: z.enum(withdrawalReasons), at: z.iso.datetime() });
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const releaseSchema = z.object({
  number: z.number().int().min(1),
  /** A hash of all that it was made of, apart from when: the same again is no new release. */
  contentId: sha256,
  /** When Bufdir asked for it; its figures stood so. */
  releasedAt: z.iso.datetime(),
  /** When the overview was read. */
  asOf: z.iso.datetime(),
  sample: z.boolean(),
  /** How many figures changed since the release before, each with its cause in the table `endringer`. */
  changes: z.number().int().min(0),
  /** Of these so many without a cause, which is a fault of the program; left out where there are none. */
  withoutCause: z.number().int().min(1).optional(),
  files: z.record(z.enum(editions), z.array(releaseFileSchema)),
  withdrawn: withdrawalSchema.optional(),
});
export type Release = z.infer<typeof releaseSchema>;

export const numberingSchema = z.object({
  /** Ascending from 1, without a gap. */
  reserved: z.array(
    z.object({
      number: z.number().int(),
      contentId: sha256,
      /** The hash of its inputs as they are stored, with the times at which they were read. */
      inputs: sha256,
      releasedAt: z.iso.datetime(),
    }),
  ),
  withdrawals: z.array(withdrawalSchema.extend({ number: z.number().int() })),
  /** So many of each are done to the end, ledger and all. */
  settled: z.object({ releases: z.number().int(), withdrawals: z.number().int() }),
});
export type Numbering = z.infer<typeof numberingSchema>;

export const noNumbers: Numbering = {
  reserved: [],
  withdrawals: [],
  settled: { releases: 0, withdrawals: 0 },
};

export const changeSchema = z.object({
  scope: z.string(),
  name: z.string(),
  figure: z.enum(changeFigures),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  causes: z.array(z.enum(changeCauses)).min(1),
});

/** The change of one of the country's figures: its parts, by their causes, add up to it. */
export const figureSumSchema = z.object({
  figure: z.enum(changeFigures),
  unit: z.enum(figureUnits),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  change: z.number().int(),
  parts: z.array(
    z.object({
      causes: z.array(z.enum(changeCauses)).min(1),
      services: z.number().int().min(1),
      change: z.number().int(),
    }),
  ),
});

/** What a release would be if it were made now. */
export const releasePlanSchema = z.object({
  number: z.number().int().min(1),
  contentId: sha256,
  asOf: z.iso.datetime(),
  /** Nothing has changed since the newest release, and this is its number. */
  isUnchanged: z.boolean(),
  /** Since the newest release; empty where there is none. */
  changes: z.array(changeSchema),
  /** The same as sums over the country, in the figures' order. */
  sums: z.array(figureSumSchema),
});
export type ReleasePlan = z.infer<typeof releasePlanSchema>;

export const releaseListSchema = z.object({
  /** Newest first. */
  releases: z.array(releaseSchema),
  /** Numbers that are reserved and not built yet. */
  building: z.array(z.number().int()),
});
export type ReleaseList = z.infer<typeof releaseListSchema>;

/** What the public sees of a release. */
export const publicReleaseSchema = releaseSchema
  .pick({ number: true, releasedAt: true, withdrawn: true })
  .extend({
    files: z.array(releaseFileSchema),
  });
export type PublicRelease = z.infer<typeof publicReleaseSchema>;

export function publicReleaseOf({ number, releasedAt, withdrawn, files }: Release): PublicRelease {
  return { number, releasedAt, ...(withdrawn && { withdrawn }), files: files.public ?? [] };
}
