import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { root } from './paths.ts';

/** The function app as in Azure, and beside it the worker that reads workbooks: `main.mjs`, `xlsx-worker.mjs`. */
export async function bundleApp(outFolder: string): Promise<void> {
  const source = join(root, 'functions/src');
  const worker = join(source, 'adapters/xlsx/xlsx-worker.ts');
  await bundle({ main: join(source, 'main.ts'), 'xlsx-worker': worker }, outFolder);
}
