/**
 * `npm run --silent replay -- log-received SCOPE DELIVERY | reconcile SCOPE | publish [SCOPE]`: asks for a task again,
 * as the sweep would; every task may be done again at any time. QUEUE_CONNECTION or QUEUE_CONNECTION__queueServiceUri,
 * in the environment, says where the queues are. Exit 0: sent; 1: not; 2: wrong arguments.
 */
import { QueueServiceClient } from '@azure/storage-queue';
import { azureQueues } from '#adapters/queue/azure-queues.ts';
import { operatorsIdentity } from '../identity.ts';
import { messageOf } from './message-of.ts';

function openAccount(): QueueServiceClient | null {
  const { QUEUE_CONNECTION, QUEUE_CONNECTION__queueServiceUri: address } = process.env;
  if (QUEUE_CONNECTION) return QueueServiceClient.fromConnectionString(QUEUE_CONNECTION);
  return address ? new QueueServiceClient(address, operatorsIdentity()) : null;
}

const asked = messageOf(process.argv.slice(2));
const account = openAccount();
if (asked === null || account === null) {
  console.error(
    'replay log-received SCOPE DELIVERY | reconcile SCOPE | publish [SCOPE], with QUEUE_CONNECTION or',
  );
  console.error('QUEUE_CONNECTION__queueServiceUri set');
  process.exitCode = 2;
} else {
  await azureQueues(account).send(asked.queue, asked.body);
  console.log(`sent to ${asked.queue}`);
}
