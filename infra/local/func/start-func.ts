/**
 * `npm run start:func [-- --port 7071]`: the same bundle under Azure Functions Core Tools (`func`, from 4.0.6610 with
 * Node 24) instead of the host of our own, with Azurite and the login beside. Data stays in `.data/func/`. There is no
 * site and no sample: `curl` as in README.md. Exit 3: `func` is not on the path, and nothing was started.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFunctions } from '../../operations/package/functions-part.ts';
import { appSettings } from '../run/app-settings.ts';
import { bundleApp } from '../run/bundle-app.ts';
import { openDataFolder } from '../run/data-folder.ts';
import { runAzurite, runIssuer } from '../run/parts.ts';
import { root } from '../run/paths.ts';
import { running } from '../run/running.ts';
import { createStorage } from '../run/storage.ts';
import { choosePorts } from '../setup/ports.ts';
import { localSettings } from './local-settings.ts';

const say = (line: string) => console.log(line);
const { values } = parseArgs({ options: { port: { type: 'string', default: '7071' } } });

function versionOfFunc(): string | null {
  const asked = spawnSync('func', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

async function start(): Promise<number> {
  const version = versionOfFunc();
  if (version === null) {
    console.error(
      'NOT STARTED: there is no `func` here (Azure Functions Core Tools). `npm start` needs none.',
    );
    return 3;
  }
  mkdirSync(join(root, '.data'), { recursive: true });
  const data = openDataFolder(join(root, '.data/func'), false);
  if (!data.ok) {
    console.error(data.reason);
    return 1;
  }
  const place = { paths: data.paths, say };
  const parts = running();
  const ports = await choosePorts({ api: Number(values.port), issuer: 7072, blob: 10000, queue: 10001 }, say);
  const azurite = await runAzurite(place, ports.blob, ports.queue);
  await parts.add(() => azurite.stop(1200));
  await createStorage(azurite.ready.connection);
  const on = (port: number) => `http://127.0.0.1:${String(port)}`;
  const issuer = await runIssuer(place, ports.issuer, on(ports.api));
  await parts.add(() => issuer.stop(300));

  const app = join(data.paths.folder, 'app');
  rmSync(app, { recursive: true, force: true });
  await bundleApp(data.paths.functions);
  writeFunctions(data.paths.functions, app, join(data.paths.folder, 'maps'));
  const addresses = { site: on(ports.api), api: `${on(ports.api)}/api`, issuer: on(ports.issuer) };
  const settings = appSettings(data.paths, azurite.ready.connection, addresses);
  writeFileSync(join(app, 'local.settings.json'), localSettings(settings));
  say(`func ${version}: ${addresses.api}, login ${addresses.issuer}`);
  const code = await runFunc(app, ports.api);
  await parts.stopAll();
  data.release();
  return code;
}

/** Until Ctrl-C, which the terminal gives to both. */
function runFunc(app: string, port: number): Promise<number> {
  process.on('SIGINT', () => undefined);
  const args = ['start', '--port', String(port)];
  const func = spawn('func', args, { cwd: app, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve) => func.once('exit', (code) => resolve(code ?? 0)));
}

process.exitCode = await start();
