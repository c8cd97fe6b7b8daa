import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

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

/** Where Chromium is on this machine (CHROMIUM names another place); null where it is missing. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  const found = (named ? [named] : places).find((place) => existsSync(place));
  return found ?? null;
}

/** The same, and a line that nobody can miss where the browser tests will be skipped. */
export function chromiumOrLoudLine(): string | null {
  const found = findChromium();
  if (!found) {
    process.stderr.write(
      '\n*** BROWSER TESTS SKIPPED: no Chromium found. Install it (Debian: apt-get install chromium) ' +
        'or name it in the environment variable CHROMIUM. ***\n\n',
    );
  }
  return found;
}

export async function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: quiet });
}
