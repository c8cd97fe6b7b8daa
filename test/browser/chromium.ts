import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '#local/setup/chromium.ts';

/** No request but the tests' own. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is on this machine, or null and a line that nobody can miss: the browser tests are skipped. */
export function chromiumOrLoudLine(): string | null {
  const found = findChromium();
  if (!found) {
    process.stderr.write(
      '\n*** BROWSER TESTS SKIPPED: no Chromium found. Install it (Debian: apt-get install chromium) ' +
        'or name it in the environment variable CHROMIUM_PATH. ***\n\n',
    );
  }
  return found;
}

export async function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: quiet });
}
