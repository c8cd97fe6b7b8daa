import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { choosePorts } from './ports.ts';

it('keeps what is free, and tells of what it had to choose otherwise', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const said: string[] = [];
  const wished = { site: port, api: port + 1 };
  const chosen = await choosePorts(wished, (line) => said.push(line));
  expect(chosen.site).not.toBe(port);
  expect(chosen.site).not.toBe(chosen.api);
  expect(said[0]).toContain(`Port ${port} (site)`);
  await new Promise((resolve) => server.close(resolve));
  expect((await choosePorts({ site: port }, () => undefined)).site).toBe(port);
});

it('leaves what a living process chose and has not opened yet, and takes what a dead one left', async () => {
  const wished = 24_000 + (process.pid % 1000);
  const { port } = await choosePorts({ port: wished }, () => undefined);
  const script = new URL('ports.ts', import.meta.url).href;
  const other = (claim: string) =>
    Number(
      spawnSync(process.execPath, [
        '--input-type=module',
        '--eval',
        `import { choosePorts } from '${script}';
         console.log((await choosePorts({ port: ${claim} }, () => undefined)).port);
         process.kill(process.pid, 'SIGKILL');`,
      ]).stdout.toString(),
    );
  const theirs = other(String(port));
  expect(theirs).toBeGreaterThan(port);
  // That process was killed and could not give its claim back.
  expect(other(String(theirs))).toBe(theirs);
});

it('does not so much as try a port that another has claimed: its owner may open it at that moment', async () => {
  const wished = 25_000 + (process.pid % 1000);
  const script = new URL('ports.ts', import.meta.url).href;
  const owner = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { choosePorts } from '${script}';
     console.log((await choosePorts({ port: ${String(wished)} }, () => undefined)).port);
     process.stdin.resume().once('end', () => process.exit());`,
  ]);
  const [line] = await once(owner.stdout, 'data');
  const theirs = Number(String(line));
  const listen = vi.spyOn(Server.prototype, 'listen');
  try {
    const { port } = await choosePorts({ port: theirs }, () => undefined);
    expect(listen.mock.calls.map(([tried]) => tried)).toContain(port);
    expect(listen.mock.calls.map(([tried]) => tried)).not.toContain(theirs);
  } finally {
    listen.mockRestore();
    owner.stdin.end();
  }
});
