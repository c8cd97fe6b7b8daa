import type { Resource } from '../evaluate/deployment.ts';
import { at, is, ofType, onEachStage, same } from './rule.ts';
import type { Rule } from './rule.ts';

const prefix = 'Microsoft.DocumentDB/databaseAccounts';

export const documents: Rule = (project, code) =>
  onEachStage(project, (resources, stage) => {
    const databases = ofType(resources, `${prefix}/sqlDatabases`);
    const containers = ofType(resources, `${prefix}/sqlDatabases/containers`);
    return [
      ...same(
        'databases',
        databases.map((one) => String(at(one, 'properties.resource.id'))),
        [code.database],
      ),
      ...same(
        'containers',
        containers.map(({ name }) => name),
        Object.keys(code.partitionOf),
      ),
      ...containers.flatMap((one) => container(one, code.partitionOf[one.name] ?? '', code.documentsExpire)),
      ...databases.flatMap((one) =>
        typeof at(one, 'properties.options.autoscaleSettings.maxThroughput') === 'number'
          ? []
          : ['no autoscale'],
      ),
      ...ofType(resources, prefix).flatMap((one) => [
        ...is(one, 'properties.backupPolicy.type', 'Continuous'),
        ...is(one, 'properties.consistencyPolicy.defaultConsistencyLevel', 'Session'),
        ...is(one, 'properties.locations', [
          { locationName: 'norwayeast', failoverPriority: 0, isZoneRedundant: stage === 'prod' },
        ]),
      ]),
    ];
  });

/** By what the adapter asks for: one partition in order of ids (composite), from partition to partition, by time. */
function container(one: Resource, property: string, expires: boolean): string[] {
  const resource = 'properties.resource';
  return [
    ...is(one, `${resource}.id`, one.name),
    ...is(one, `${resource}.partitionKey`, { kind: 'Hash', version: 2, paths: [`/${property}`] }),
    ...((at(one, `${resource}.defaultTtl`) !== undefined) === expires
      ? []
      : [`${one.key}: documents expire, or not`]),
    ...is(one, `${resource}.indexingPolicy.indexingMode`, 'consistent'),
    ...is(one, `${resource}.indexingPolicy.includedPaths`, [{ path: `/${property}/?` }]),
    ...is(one, `${resource}.indexingPolicy.excludedPaths`, [{ path: '/*' }]),
    ...is(one, `${resource}.indexingPolicy.compositeIndexes`, [
      [
        { path: `/${property}`, order: 'ascending' },
        { path: '/id', order: 'ascending' },
      ],
    ]),
  ];
}

/** What the adapters call, and the right that it needs. */
const needs: readonly (readonly [RegExp, string])[] = [
  [/\.read</, 'items/read'],
  [/\.items\.create\(/, 'items/create'],
  [/\.replace\(/, 'items/replace'],
  [/\.items\s*\.query\b/, 'executeQuery'],
  [/\.(items\.)?upsert\(/, 'items/upsert'],
  [/\.delete\(/, 'items/delete'],
  [/\.(bulk|batch|executeBulkOperations)\(/, 'items/*'],
];

export const documentRights: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const roles = ofType(resources, `${prefix}/sqlRoleDefinitions`);
    const said = roles.flatMap((one) => [
      ...JSON.stringify(at(one, 'properties.permissions')).matchAll(/"(Micro[^"]+)"/g),
    ]);
    const asked = needs.filter(([call]) => call.test(code.cosmosText)).map(([, right]) => right);
    const containers = `${prefix}/sqlDatabases/containers`;
    return [
      ...same(
        'rights to documents',
        said.map(([, right = '']) => right),
        [`${prefix}/readMetadata`, ...asked.map((right) => `${containers}/${right}`)],
      ),
      ...ofType(resources, `${prefix}/sqlRoleAssignments`).flatMap((one) =>
        is(one, 'properties.principalId', '‹modules/identities.bicep app.properties.principalId›'),
      ),
    ];
  });
