/** A browser for a system that runs already and goes on running, such as `npm start` with its sample. */
import { z } from 'zod';
import { launch } from '../chromium.ts';
import type { Portal } from './portal.ts';

const settingsSchema = z.object({ apiAddress: z.string(), issuer: z.string() });

/** @param site its address, `http://127.0.0.1:7070` */
export async function runningPortal(chromium: string, site: string): Promise<Portal> {
  const settings = settingsSchema.parse(await (await fetch(`${site}/innstillinger.json`)).json());
  const { origin } = new URL(settings.issuer);
  const browser = await launch(chromium);
  const complaints: string[] = [];
  const stays = (): Promise<void> => Promise.resolve();
  return {
    system: {
      site,
      api: settings.apiAddress,
      async tokenOf(user) {
        const body = new URLSearchParams({ user });
        return (await fetch(`${origin}/local/token`, { method: 'POST', body })).text();
      },
      kill: stays,
      stop: stays,
    },
    complaints,
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      return page;
    },
    stop: () => browser.close(),
  };
}
