/** The function app, bundled once a run of tests as `npm start` bundles it. */
import { bundleApp } from '#local/run/bundle-app.ts';
import { onceARun } from './once-a-run.ts';

/** @returns the folder of `main.mjs`, for reading only; null outside a run of tests, where each start makes its own */
export async function bundledApp(): Promise<string | null> {
  return process.env['AVSTEM_TEST_RUN'] === undefined ? null : onceARun('functions', bundleApp);
}
