import type { AddressInfo } from 'node:net';
import { keyNamed } from './keys.ts';
import { readyClients } from './people.ts';
import { issuerServer } from './server.ts';
import type { IssuerKeys, IssuerSettings } from './settings.ts';

export interface RunningIssuer {
  readonly base: string;
  close(): Promise<void>;
}

/**
 * Starts the stand-in for Ansattporten and Maskinporten, on this machine only.
 *
 * @param keyFolder keeps its keys between runs
 * @param port 0 takes any free one
 */
export async function startIssuer(
  keyFolder: string,
  port: number,
  settings: Omit<IssuerSettings, 'base'>,
): Promise<RunningIssuer> {
  const keys = await loadKeys(keyFolder);
  let base = '';
  const server = issuerServer(() => ({ ...settings, base }), keys);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { base, close };
}

async function loadKeys(folder: string): Promise<IssuerKeys> {
  const clients = new Map();
  for (const { id } of readyClients) clients.set(id, await keyNamed(folder, `client-${id}`));
  const [ansattporten, maskinporten] = [
    await keyNamed(folder, 'ansattporten'),
    await keyNamed(folder, 'maskinporten'),
  ];
  return { ansattporten, maskinporten, clients };
}
