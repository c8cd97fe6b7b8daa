import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startChild } from './child.ts';
import { supervise } from './supervise.ts';

const file = fileURLToPath(new URL('child.fixture.ts', import.meta.url));
const lines: string[] = [];
const start = (kind: string, readyTimeoutMs = 10_000) =>
  startChild<{ kind: string }>({
    name: `The ${kind} child`,
    file,
    args: [kind],
    readyTimeoutMs,
    onLine: (line) => lines.push(line),
  });

describe('startChild', () => {
  it('waits until the child is ready, passes its lines, and lets it finish', async () => {
    const child = await start('good');
    expect(child.ready).toEqual({ kind: 'good' });
    await child.stop();
    expect(await child.gone).toBe(0);
    expect(lines).toContain('half a line, good');
    expect(lines).toContain('finished');
  });

  it('fails where the child ends or stays silent', async () => {
    await expect(start('failing')).rejects.toThrow('The failing child ended before it was ready (3)');
    await expect(start('silent', 1500)).rejects.toThrow('not ready after 1500 ms');
  });

  it('ends a child that will not stop', async () => {
    const child = await start('stubborn');
    await child.stop(200);
    expect(await child.gone).toBe('SIGKILL');
  });
});

it('supervise starts a child again that was killed, says why, and stops for good when told', async () => {
  const pids: number[] = [];
  const said: string[] = [];
  const startOne = async () => {
    const child = await start('good');
    pids.push(child.pid);
    return child;
  };
  const supervised = await supervise('Delen', startOne, (line) => said.push(line));
  process.kill(pids[0]!, 'SIGKILL');
  const deadline = Date.now() + 10_000;
  while (pids.length < 2 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said).toEqual([expect.stringContaining('Delen stoppet (SIGKILL)')]);
  await supervised.stop();
  expect(pids).toHaveLength(2);
  expect(() => process.kill(pids[1]!, 0)).toThrow();
});
