/** A folder for what the tests of one run share; vitest makes it before them and removes it after them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each of vitest's projects asks for it; the first makes it. */
export function setup(): (() => void) | undefined {
  if (process.env['AVSTEM_TEST_RUN'] !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'avstem-tests-'));
  process.env['AVSTEM_TEST_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
