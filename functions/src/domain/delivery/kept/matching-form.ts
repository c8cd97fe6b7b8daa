/** What is remembered of a scope's matching, as JSON: by stretch, under the hash of what it rests on. */
import { z } from 'zod';
import { Standing } from '../../reconcile/matching/classify.ts';
import type { FoundInBlock, Remembered } from '../../reconcile/matching/memory.ts';

/** By message a digit: its standing, and four more where it has a margin. */
const ofMargin = 4;

const foundSchema = z.object({
  messages: z.string().regex(/^[0-7]*$/),
  windows: z.array(z.object({ from: z.number(), to: z.number(), messages: z.int(), entries: z.int() })),
  /** Of the messages that are not explained, in order. */
  windowOf: z.array(z.int().nonnegative()),
});

const rememberedSchema = z.object({ size: z.int().nonnegative(), found: foundSchema.optional() });

export const keptMatchingSchema = z.object({
  /** Of the engine that found it: another may find otherwise. */
  engine: z.string(),
  byKey: z.record(z.string(), rememberedSchema),
});

export type KeptMatching = z.infer<typeof keptMatchingSchema>;
type KeptBlock = z.infer<typeof rememberedSchema>;

export function keptForm({ size, found }: Remembered): KeptBlock {
  if (!found) return { size };
  const { standing, margin, windows, windowOf } = found;
  return {
    size,
    found: {
      messages: Array.from(standing, (code, i) => String(code + ofMargin * margin[i]!)).join(''),
      windows: windows.map((window) => ({ ...window })),
      windowOf: [...windowOf].filter((_, i) => standing[i] !== Standing.explained),
    },
  };
}

export function rememberedOf({ size, found }: KeptBlock): Remembered {
  if (!found) return { size };
  return { size, found: foundOf(found) };
}

function foundOf({ messages, windows, windowOf }: z.infer<typeof foundSchema>): FoundInBlock {
  const digits = Uint8Array.from(messages, Number);
  const standing = digits.map((digit) => digit % ofMargin);
  const places = windowOf.values();
  const ofMessage = Int32Array.from(standing, (code) =>
    code === Standing.explained ? -1 : (places.next().value ?? -1),
  );
  return {
    standing,
    margin: digits.map((digit) => Math.floor(digit / ofMargin)),
    windows,
    windowOf: ofMessage,
  };
}
