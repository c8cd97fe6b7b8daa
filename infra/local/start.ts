// `npm start`: the whole system on this machine. Read it from the top: that is the order in which things start.
// `-- --fresh` begins anew, `--data FOLDER` keeps the data elsewhere, `--empty` leaves the sample out, and
// `--site FOLDER` serves a site that is built already and builds none; `--app FOLDER` runs functions bundled already.
import { parseArgs } from 'node:util';
import { appSettings } from './run/app-settings.ts';
import { openDataFolder } from './run/data-folder.ts';
import { loadSampleOnce } from './run/load-sample.ts';
import { runAzurite, runFunctions, runIssuer, runSite } from './run/parts.ts';
import { root } from './run/paths.ts';
import { running } from './run/running.ts';
import { createStorage } from './run/storage.ts';
import { choosePorts } from './setup/ports.ts';

/** What each part gets to finish in; together less than five seconds. */
const stopMs = { functions: 2500, site: 500, issuer: 300, azurite: 1200 };

const say = (line: string) => console.log(line);
const options = {
  fresh: { type: 'boolean' },
  empty: { type: 'boolean' },
  data: { type: 'string' },
  site: { type: 'string' },
  app: { type: 'string' },
} as const;
const { values } = parseArgs({ options });

const data = openDataFolder(values.data ?? `${root}/.data`, values.fresh ?? false);
if (!data.ok) {
  say(data.reason);
  process.exit(1);
}
const place = { paths: data.paths, say };
const parts = running();
stopWhenAsked();

try {
  await start();
} catch (error) {
  if (!parts.isStopping) {
    console.error(error);
    await parts.stopAll();
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const ports = await choosePorts({ site: 7070, api: 7071, issuer: 7072, blob: 10000, queue: 10001 }, say);
  const on = (port: number) => `http://127.0.0.1:${port}`;
  const addresses = { site: on(ports.site), api: `${on(ports.api)}/api`, issuer: on(ports.issuer) };

  say('Starter lagring …');
  const azurite = await runAzurite(place, ports.blob, ports.queue);
  await parts.add(() => azurite.stop(stopMs.azurite));
  const { connection } = azurite.ready;
  await createStorage(connection);

  say('Starter innlogging …');
  const issuer = await runIssuer(place, ports.issuer, addresses.site);
  await parts.add(() => issuer.stop(stopMs.issuer));

  const settings = appSettings(place.paths, connection, addresses);
  say(values.site === undefined ? 'Bygger og starter nettstedet …' : 'Starter nettstedet …');
  const site = await runSite(place, ports.site, settings, addresses, values.site);
  await parts.add(() => site.stop(stopMs.site));

  say('Starter funksjonene …');
  const functions = await runFunctions(place, ports.api, settings, values.app);
  await parts.add(() => functions.stop(stopMs.functions));

  if (values.empty !== true) await loadSampleOnce(place, addresses);
  printAddresses(addresses);
}

function printAddresses(addresses: {
  readonly site: string;
  readonly api: string;
  readonly issuer: string;
}): void {
  say('');
  say(`  Nettsted     ${addresses.site}/`);
  say(`  For ansatte  ${addresses.site}/nb/ansatt/  (brukere vises ved innlogging)`);
  say(`  API          ${addresses.api}  (beskrivelse: ${addresses.api}/openapi.json)`);
  say(`  Innlogging   ${addresses.issuer}  (token: curl -d user=leder-1 ${addresses.issuer}/local/token)`);
  say(`  Data         ${place.paths.folder}`);
  say('');
  say('Ctrl-C stopper alt.');
}

/** Ctrl-C, a signal, or the end of the process that started this one. */
function stopWhenAsked(): void {
  const stop = () => {
    if (parts.isStopping) return;
    say('Stopper …');
    void parts.stopAll().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}
