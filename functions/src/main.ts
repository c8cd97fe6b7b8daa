/**
 * The composition root: what the system is made of, and what sets it going. Read this first; the way of the data is
 * upload -> log-received -> ingest -> reconcile -> (two staff members) -> publish, and the sweep behind them all.
 */
import { randomBytes } from 'node:crypto';
import { app } from '@azure/functions';
import type { HttpMethod } from '@azure/functions';
import type { QueueName } from '#domain/ports/queue.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { limiterOf } from '#adapters/http/limiter.ts';
import { noteAccess } from '#adapters/http/note-access.ts';
import { serve } from '#adapters/http/serve.ts';
import { openBlobs, openDocuments, openQueues, openWebhook, ownIdentity } from '#adapters/config/stores.ts';
import { limitsOf, readSettings } from '#adapters/config/settings.ts';
import { logReading } from '#adapters/log-reader/log-reading.ts';
import { logsReceived, publishMessage, reconcileMessage, tasksOf } from '#adapters/messages/messages.ts';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { authenticator } from '#adapters/tokens/authenticate.ts';
import { work } from '#adapters/trace/work.ts';
import { loginsOverUntil } from '#use-cases/end-logins.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { scopesOfOrganisation } from '#use-cases/keep-incident.ts';
import { raisePoison, settlePoison } from '#use-cases/poison-messages.ts';
import { publish } from '#use-cases/publish.ts';
import { reconcileScope } from '#use-cases/reconcile-scope.ts';
import { sweep } from '#use-cases/sweep.ts';
import { dayMs } from '#domain/time/norwegian-time.ts';
import type { System } from '#use-cases/system.ts';

const settings = readSettings(process.env);
const identity = ownIdentity(settings);
const system: System = {
  clock: { nowMs: () => Date.now() },
  randomness: { bytes: (length) => randomBytes(length) },
  blobs: openBlobs(settings, identity),
  documents: await openDocuments(settings, identity),
  queue: openQueues(settings, identity),
  logs: logReading,
  releaseFormats,
  ...openWebhook(settings),
  ...(settings.LOG_RETENTION_DAYS !== undefined && { logRetentionMs: settings.LOG_RETENTION_DAYS * dayMs }),
  incidentId: settings.INCIDENT_ID,
};
const authenticate = authenticator({
  issuers: settings.TOKEN_ISSUERS,
  personKey: Buffer.from(settings.PERSON_KEY, 'base64'),
  organisations: {
    operator: settings.OPERATOR_ORGANISATION,
    bufdir: settings.BUFDIR_ORGANISATION,
    governors: settings.GOVERNOR_ORGANISATIONS,
    scopesOf: (organisation) => scopesOfOrganisation(system, organisation),
  },
  loginsOverUntil: (person) => loginsOverUntil(system, person),
  notBeforeMs: Date.parse(settings.TOKENS_NOT_BEFORE ?? '1970-01-01T00:00:00Z'),
});
const gate = {
  limiter: limiterOf(limitsOf(settings), () => performance.now()),
  note: noteAccess,
  isEncryptedOnly: settings.ENCRYPTED_ONLY === 'true',
};

app.setup({ enableHttpStream: true });

for (const endpoint of endpoints) {
  app.http(endpoint.name, {
    route: endpoint.route,
    methods: [endpoint.method satisfies HttpMethod],
    authLevel: 'anonymous', // the token is checked in one place of our own
    handler: serve(endpoint, system, authenticate, gate),
  });
}

const onMessage = (queueName: string, name: string, handler: (message: unknown) => Promise<void>): void =>
  app.storageQueue(name, { queueName, connection: 'QUEUE_CONNECTION', handler: work(name, handler) });

const onQueue = (queue: QueueName, name: string, handle: (message: unknown) => Promise<void>): void => {
  onMessage(queue, name, async (message) => {
    await handle(message);
    await settlePoison(system, queue, tasksOf(queue, message));
  });
  onMessage(`${queue}-poison`, `${queue}-poison`, (message) =>
    raisePoison(system, queue, tasksOf(queue, message)),
  );
};

onQueue('log-received', 'ingest', async (message) => {
  for (const { scope, delivery } of logsReceived(message)) await ingestLog(system, scope, delivery);
});
onQueue('reconcile', 'reconcile', (message) => reconcileScope(system, reconcileMessage.parse(message).scope));
onQueue('publish', 'publish', (message) => publish(system, publishMessage.parse(message).scope ?? null));

app.timer('sweep', {
  schedule: '0 * * * * *',
  runOnStartup: true,
  handler: work('sweep', () => sweep(system)),
});
