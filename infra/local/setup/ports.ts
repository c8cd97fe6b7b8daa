import { createServer } from 'node:net';
import { claimPort } from './port-claims.ts';

const stepsTried = 200;

/**
 * Free ports on this machine, as wished for where they are free, else the next free ones.
 *
 * @param wished ports by what they are for
 * @param say told of each that had to be another
 */
export async function choosePorts<Name extends string>(
  wished: Readonly<Record<Name, number>>,
  say: (line: string) => void,
): Promise<Record<Name, number>> {
  const taken = new Set<number>(Object.values<number>(wished));
  const chosen: Record<Name, number> = { ...wished };
  for (const name of Object.keys(wished) as Name[]) {
    const port = wished[name];
    if (await isOurs(port)) continue;
    const other = await nextFree(port, taken);
    say(`Port ${port} (${name}) er opptatt; bruker ${other}.`);
    taken.add(other);
    chosen[name] = other;
  }
  return chosen;
}

async function nextFree(from: number, taken: ReadonlySet<number>): Promise<number> {
  for (let port = from + 1; port <= from + stepsTried; port += 1) {
    if (!taken.has(port) && (await isOurs(port))) return port;
  }
  throw new Error(`No port is free from ${from} to ${from + stepsTried}`);
}

/** Claimed before it is tried: who tries a port listens on it, and whoever has claimed it may open it just then. */
async function isOurs(port: number): Promise<boolean> {
  return claimPort(port) && (await isFree(port));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
