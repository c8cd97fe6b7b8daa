/** What the API answers to a file that is tried or delivered. */
import { z } from 'zod';
import { faultsSchema } from '#domain/delivery/delivery.ts';
import type { Faults } from '#domain/logs/fault.ts';
import type { Problem } from '../../api.ts';

const refusalSchema = z.object({ errors: faultsSchema.shape.list, total: faultsSchema.shape.total });

/** The faults of a file that was refused; null where it went wrong for another reason. */
export function faultsOf(problem: Problem): Faults | null {
  const read = refusalSchema.safeParse(problem);
  if (problem.status !== 422 || !read.success) return null;
  const list = read.data.errors.map(({ file, row, column, code, text }) => ({
    code,
    text,
    ...(file !== undefined && { file }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
  }));
  return { list, total: read.data.total };
}
