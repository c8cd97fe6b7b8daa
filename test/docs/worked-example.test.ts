import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runReconcile } from '../support/run-reconcile.ts';

const page = readFileSync(new URL('../../docs/reconciliation.md', import.meta.url), 'utf8');

function block(name: string): Uint8Array {
  const found = new RegExp(`\`\`\`csv ${name}\\n([^]*?)\`\`\``).exec(page);
  return new TextEncoder().encode(found![1]);
}

/** The arguments as the page gives them, over a line end. */
const args = /`(--max-delay[^`]*)`/.exec(page)![1]!.split(/\s+/);

describe('the worked example of docs/reconciliation.md', () => {
  it('says what the engine says', async () => {
    const now = ['--now', '2023-06-15'];
    const input = { portal: block('portal'), register: block('register'), args: [...args, ...now] };
    const { exitCode, document } = await runReconcile(input);
    expect(exitCode).toBe(0);
    const verdicts = [...page.matchAll(/^\| ([a-e]{3}) \| (\w+) \|/gm)].map(([, id, verdict]) => ({
      id,
      verdict,
    }));
    expect(verdicts).toHaveLength(5);
    expect(document).toMatchObject({
      scopes: [
        {
          messages: verdicts,
          counts: { sent: 5, contested: 3, missing: 1, unchecked: 1, missingAtLeast: 2 },
          windows: [
            { from: '2023-03-28T07:00:00.000Z', messages: 3, entries: 2, missingAtLeast: 1 },
            { from: '2023-03-28T11:00:00.000Z', messages: 1, entries: 0, missingAtLeast: 1 },
          ],
        },
      ],
    });
  });
});
