/** The task list. */
import { z } from 'zod';
import { plain } from '../template.ts';

export const tasksTextsSchema = z.strictObject({
  title: plain(),
});
