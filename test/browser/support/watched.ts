import type { Page } from 'playwright-core';

export interface Asked {
  readonly address: string;
  readonly method: string;
  readonly headers: string;
  readonly body: string | null;
}

/** From now on: every request of the page, and what its console and its policy complain of. */
export function watched(page: Page): { asked: Asked[]; complaints: string[] } {
  const asked: Asked[] = [];
  const complaints: string[] = [];
  page.on('request', (request) =>
    asked.push({
      address: request.url(),
      method: request.method(),
      headers: JSON.stringify(request.headers()),
      body: request.postData(),
    }),
  );
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { asked, complaints };
}
