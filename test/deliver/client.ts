/** The real client as a process of its own, with a spool of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SmallSystem } from './small-system.ts';

const program = fileURLToPath(new URL('../../infra/operations/deliver/deliver.ts', import.meta.url));
const lineSchema = z.looseObject({ event: z.string(), tries: z.number().optional() });

export interface Run {
  readonly code: number | null;
  readonly events: z.infer<typeof lineSchema>[];
  readonly output: string;
}

export interface Client {
  readonly folder: string;
  /** The path of its settings. */
  readonly settings: string;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Run>;
  begin(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Run> };
  /** @returns the path of a file with these lines */
  write(name: string, lines: readonly string[]): string;
}

export function newClient(system: SmallSystem, settings: Readonly<Record<string, unknown>>): Client {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-client-'));
  const { clientId } = z.looseObject({ clientId: z.string() }).parse(settings);
  const all = {
    api: system.api,
    issuer: `${system.issuer}/maskinporten`,
    tokenEndpoint: `${system.issuer}/maskinporten/token`,
    keyFile: join(system.keys, `client-${clientId}.jwk.json`),
    resource: 'urn:avstem:api',
    spool: join(folder, 'spool'),
    spreadMinutes: 0,
    tryForMinutes: 1,
    firstRetryMs: 20,
    longestRetryMs: 200,
    ...settings,
  };
  const settingsFile = join(folder, 'deliver.json');
  writeFileSync(settingsFile, JSON.stringify(all));
  const begin = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const whole = [program, ...args, '--settings', settingsFile];
    const child = spawn(process.execPath, whole, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (output += data.toString()));
    const ended = new Promise<Run>((resolve) =>
      child.once('close', (code) => {
        const lines = output.split('\n').filter((line) => line.startsWith('{'));
        resolve({ code, output, events: lines.map((line) => lineSchema.parse(JSON.parse(line))) });
      }),
    );
    return { child, ended };
  };
  return {
    folder,
    settings: settingsFile,
    begin,
    run: (args, env) => begin(args, env).ended,
    write(name, lines) {
      const file = join(folder, name);
      writeFileSync(file, `${lines.join('\n')}\n`);
      return file;
    },
  };
}
