import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
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
