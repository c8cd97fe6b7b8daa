/** What is said of each setting, beside the rule that checks it: for bicep/, for the page of settings, for people. */
import { z } from 'zod';

/**
 * Where a setting must stand: `everywhere`; in `azure`, where one machine has another; on `one-machine` only; or
 * `optional`, as it has a value of its own or stands for something that may be left out.
 */
export type Needed = 'everywhere' | 'azure' | 'one-machine' | 'optional';

export type SettingFacts = {
  readonly needed: Needed;
  readonly meaning: string;
  /** In Azure it is a reference to the key vault, and stands nowhere else. */
  readonly isSecret?: boolean;
};

export const about = z.registry<SettingFacts>();
