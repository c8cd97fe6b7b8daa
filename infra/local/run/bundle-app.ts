import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { root } from './paths.ts';

/** The function app as in Azure, all of it: `main.mjs`. */
export async function bundleApp(outFolder: string): Promise<void> {
  await bundle({ main: join(root, 'functions/src/main.ts') }, outFolder);
}
