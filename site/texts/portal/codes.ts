import { z } from 'zod';
import { plain } from '../template.ts';

/** A plain text for each of the codes: one that has none, or one too many, fails the build. */
export const codes = <Code extends string>(...names: Code[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, plain()])) as Record<Code, z.ZodType<string>>);
