/** From which day the daily control runs, and how often the service delivers its log, as a person says. */
import { z } from 'zod';
import { maxEarlier } from '../history/max-earlier.ts';
import { controlDateSchema } from './days.ts';

export const rhythms = ['daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

export const controlSettingsSchema = z.object({
  /** The first Norwegian day that is controlled. */
  from: controlDateSchema,
  rhythm: z.enum(rhythms),
});
export type ControlSettings = z.infer<typeof controlSettingsSchema>;

const chosenSchema = controlSettingsSchema.extend({
  /** A keyed hash of the person. */
  chosenBy: z.string(),
  chosenAtMs: z.number().int(),
});

export const keptSettingsSchema = chosenSchema.extend({
  /** Oldest first. */
  earlier: z.array(chosenSchema).max(maxEarlier),
});
export type KeptSettings = z.infer<typeof keptSettingsSchema>;

export const settingsViewSchema = controlSettingsSchema.extend({ chosenAtMs: z.number().int() });
export type SettingsView = z.infer<typeof settingsViewSchema>;

/** @returns null where the same is chosen already: that is no change */
export function changedSettings(
  stored: KeptSettings,
  chosen: z.infer<typeof chosenSchema>,
): KeptSettings | null {
  if (stored.from === chosen.from && stored.rhythm === chosen.rhythm) return null;
  const { earlier, ...before } = stored;
  return { ...chosen, earlier: [...earlier, before] };
}

export function settingsView({ from, rhythm, chosenAtMs }: KeptSettings): SettingsView {
  return { from, rhythm, chosenAtMs };
}
