import { at, madeOf, ofType, onEachStage, same } from './rule.ts';
import type { Rule } from './rule.ts';

export const queues: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const made = ofType(resources, 'Microsoft.Storage/storageAccounts/queueServices/queues').map(
      ({ name }) => name,
    );
    return same(
      'queues',
      made,
      code.queues.flatMap((name) => [name, `${name}-poison`]),
    );
  });

/** New logs, and nothing else, become messages on the queue that takes them in; none is lost for want of time. */
export const events: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const [subscription, ...more] = ofType(resources, 'Microsoft.EventGrid/systemTopics/eventSubscriptions');
    if (subscription === undefined || more.length > 0) return ['there is not one subscription'];
    const target = 'properties.deliveryWithResourceIdentity.destination.properties';
    const topic = madeOf(resources, subscription.parent);
    const source = topic && at(topic, 'properties.source');
    const said: readonly (readonly [string, unknown, unknown])[] = [
      ['queue', at(subscription, `${target}.queueName`), code.queues[0]],
      ['time to live', at(subscription, `${target}.queueMessageTimeToLiveInSeconds`), -1],
      [
        'place',
        at(subscription, 'properties.filter.subjectBeginsWith'),
        `/blobServices/default/containers/${code.logsContainer}/blobs/`,
      ],
      [
        'events',
        String(at(subscription, 'properties.filter.includedEventTypes')),
        'Microsoft.Storage.BlobCreated',
      ],
      ['schema', at(subscription, 'properties.eventDeliverySchema'), 'EventGridSchema'],
      ['source', source, '‹modules/storage-logs.bicep account.id›'],
    ];
    return said.flatMap(([what, there, asked]) =>
      there === asked ? [] : [`${what}: ${there} is not ${asked}`],
    );
  });
