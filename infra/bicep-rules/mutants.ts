/** Faults that the rules must find: a rule, a file, what stands there, and what is written instead. */
import type { RuleName } from './rules/all.ts';

export type Mutant = readonly [rule: RuleName, path: string, from: string, to: string];

const [logs, kept, host] = ['logs', 'public', 'host'].map((name) => `modules/storage-${name}.bicep`) as [
  string,
  string,
  string,
];
const cosmos = 'modules/cosmos.bicep';
const app = 'modules/function-app.bicep';
const events = 'modules/events.bicep';
const roles = 'modules/roles.bicep';
const network = 'modules/network.bicep';

const ofForms: readonly Mutant[] = [
  ['parses', logs, "kind: 'StorageV2'", "kind 'StorageV2'"],
  ['parses', 'main.bicep', 'param siteRepository string', 'param siteRepository string ='],
  ['declared', cosmos, 'maxThroughput: maxRequestUnits', 'maxThroughput: 1000'],
  ['declared', cosmos, 'locationName: location', 'locationName: place'],
  ['declared', events, 'guid(queue.id', 'newGuid(queue.id'],
  ['modules', 'main.bicep', '    vaultName: vault.outputs.name\n    insightsName', '    insightsName'],
  [
    'modules',
    'main.bicep',
    'maxInstances: maxInstances\n',
    'maxInstances: maxInstances\n    colour: token\n',
  ],
  ['modules', 'main.bicep', 'cosmos.outputs.endpoint', 'cosmos.outputs.address'],
  ['modules', 'main.bicep', "'modules/vault.bicep'", "'modules/volt.bicep'"],
  ['types', cosmos, 'databaseAccounts@2024-05-15', 'databaseAccounts@2024-05-14'],
  ['types', logs, 'storageAccounts/managementPolicies@', 'storageAccounts/managementPolicy@'],
];

const ofSecrets: readonly Mutant[] = [
  [
    'noKeysInText',
    logs,
    'output id string = account.id',
    'output id string = account.listKeys().keys[0].value',
  ],
  ['noLocalLogins', logs, 'allowSharedKeyAccess: false', 'allowSharedKeyAccess: true'],
  ['noLocalLogins', kept, '    allowSharedKeyAccess: false\n', ''],
  ['noLocalLogins', kept, 'allowBlobPublicAccess: false', 'allowBlobPublicAccess: true'],
  ['noLocalLogins', kept, "publicAccess: 'None'", "publicAccess: 'Blob'"],
  ['noLocalLogins', host, 'allowCrossTenantReplication: false', 'allowCrossTenantReplication: true'],
  ['noLocalLogins', cosmos, 'disableLocalAuth: true', 'disableLocalAuth: false'],
  ['noLocalLogins', 'modules/monitoring.bicep', 'disableLocalAuth: true', 'disableLocalAuth: false'],
  ['noLocalLogins', 'modules/vault.bicep', 'enablePurgeProtection: true', 'enablePurgeProtection: false'],
  ['noLocalLogins', app, "['scm', 'ftp']", "['ftp']"],
  ['encryptedWays', host, 'TLS1_2', 'TLS1_0'],
  ['encryptedWays', logs, 'supportsHttpsTrafficOnly: true', 'supportsHttpsTrafficOnly: false'],
  ['encryptedWays', cosmos, "minimalTlsVersion: 'Tls12'", "minimalTlsVersion: 'Tls'"],
  ['encryptedWays', app, 'httpsOnly: false', 'httpsOnly: true'],
  ['encryptedWays', app, "ENCRYPTED_ONLY: 'true'", "ENCRYPTED_ONLY: 'false'"],
  ['encryptedWays', app, "      minTlsVersion: '1.3'", "      minTlsVersion: '1.2'"],
  ['encryptedWays', app, "scmMinTlsVersion: '1.3'", "scmMinTlsVersion: '1.0'"],
];

const ofStores: readonly Mutant[] = [
  ['blobContainers', logs, "'kept', ", ''],
  ['blobContainers', kept, "['public']", "['public', 'logs']"],
  ['blobContainers', 'main.bicep', "name: 'stpublic${token}'", "name: 'stlogs2${token}'"],
  ['keepingAndDeleting', logs, 'isVersioningEnabled: false', 'isVersioningEnabled: true'],
  [
    'keepingAndDeleting',
    logs,
    'deleteRetentionPolicy: {\n      enabled: false',
    'deleteRetentionPolicy: {\n      enabled: true',
  ],
  [
    'keepingAndDeleting',
    logs,
    'containerDeleteRetentionPolicy: {\n      enabled: false',
    'containerDeleteRetentionPolicy: {\n      enabled: true',
  ],
  ['keepingAndDeleting', kept, 'isVersioningEnabled: false', 'isVersioningEnabled: true'],
  [
    'keepingAndDeleting',
    kept,
    'for (containerName, i) in writeOnce: {\n    parent: writeOnceContainer',
    'for (containerName, i) in changing: {\n    parent: changingContainer',
  ],
  ['keepingAndDeleting', kept, 'allowProtectedAppendWrites: false', 'allowProtectedAppendWrites: true'],
  ['keepingAndDeleting', 'prod.parameters.json', '"value": 3650', '"value": 365'],
  ['lifecycle', logs, "prefixMatch: ['uploads/']", "prefixMatch: ['uploads/', 'logs/']"],
  ['lifecycle', logs, "              prefixMatch: ['uploads/']\n", ''],
  ['lifecycle', logs, 'daysAfterCreationGreaterThan: 7', 'daysAfterCreationGreaterThan: 1'],
  ['queues', host, "'publish-poison'", "'publish-poisoned'"],
  ['queues', host, "'reconcile', ", ''],
  ['events', events, "var queueName = 'log-received'", "var queueName = 'reconcile'"],
  ['events', events, '/containers/logs/blobs/', '/containers/'],
  ['events', events, 'Seconds: -1', 'Seconds: 604800'],
  ['events', events, 'EventGridSchema', 'CloudEventSchemaV1_0'],
  [
    'events',
    'main.bicep',
    'tags: tags\n    logsAccountId: logsStorage.outputs.id',
    'tags: tags\n    logsAccountId: publicStorage.outputs.id',
  ],
  ['documents', cosmos, "partition: 'incident'", "partition: 'incidentId'"],
  ['documents', cosmos, "name: 'ledger'", "name: 'ledgers'"],
  ['documents', cosmos, "id: 'avstem'", "id: 'avstemt'"],
  ['documents', cosmos, '        id: item.name\n', '        id: item.name\n        defaultTtl: -1\n'],
  ['documents', cosmos, "path: '/id'", "path: '/_ts'"],
  ['documents', cosmos, "path: '/${item.partition}/?'", "path: '/body/?'"],
  ['documents', cosmos, "type: 'Continuous'", "type: 'Periodic'"],
  ['documents', cosmos, 'isZoneRedundant: isZoneRedundant', 'isZoneRedundant: false'],
  [
    'documents',
    cosmos,
    'autoscaleSettings: {\n        maxThroughput: maxRequestUnits\n      }',
    'throughput: maxRequestUnits',
  ],
  ['documentRights', cosmos, '/items/replace', '/items/delete'],
  ['documentRights', cosmos, '/items/create', '/items/*'],
  [
    'documentRights',
    'main.bicep',
    'appPrincipalId: identities.outputs.appPrincipalId\n  }\n}\n\nmodule vault',
    'appPrincipalId: identities.outputs.sitePrincipalId\n  }\n}\n\nmodule vault',
  ],
];

const ofTheApp: readonly Mutant[] = [
  ['settingNames', app, 'COSMOS_ENDPOINT:', 'COSMOS_ENDPONT:'],
  ['settingNames', app, '  PUBLIC_BLOB_CONNECTION: publicBlobAddress\n', ''],
  ['settingNames', app, "  AzureWebJobsStorage__credential: 'managedidentity'\n", ''],
  ['settingNames', app, 'QUEUE_CONNECTION__queueServiceUri:', 'QUEUE_CONNECTION:'],
  ['settingNames', app, "'@Microsoft.KeyVault(SecretUri=${vaultAddress}secrets/person-key)'", 'vaultAddress'],
  [
    'settingNames',
    app,
    'union(ownSettings, retentionSettings, webhookSettings, platformSettings)',
    'ownSettings',
  ],
  ['settingValues', 'prod.parameters.json', '"kind": "maskinporten"', '"kind": "ansattporten"'],
  ['settingValues', 'test.parameters.json', '"audience": "urn:avstem:api"', '"audience": "unspecified"'],
  ['settingValues', 'dev.parameters.json', '"jwksUri": "https://', '"jwksUri": "http://'],
  [
    'settingValues',
    app,
    "  ALARM_WEBHOOK_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultAddress}secrets/alarm-webhook-secret)'\n",
    '',
  ],
  ['runtime', app, "version: '24'", "version: '22'"],
  ['runtime', app, 'allowedOrigins: [siteOrigin]', "allowedOrigins: ['*']"],
  ['runtime', app, 'supportCredentials: false', 'supportCredentials: true'],
  ['roles', roles, "var queueDataReader = '19e7f393", "var queueDataReader = '19e7f394"],
  ['roles', roles, 'queueDataMessageProcessor, queueDataMessageSender]', 'queueDataMessageProcessor]'],
  ['roles', roles, 'scope: publicContainer', 'scope: public'],
  ['roles', roles, 'scope: vault\n', 'scope: host\n'],
  ['roles', events, 'scope: queue\n', 'scope: account\n'],
  ['roles', roles, 'principalId: sitePrincipalId', 'principalId: appPrincipalId'],
  ['roles', roles, '${blobs}/write', '${blobs}/*'],
  ['roles', roles, 'build-report.json', 'snapshot.json'],
  ['roles', roles, 'staticSites/listSecrets/action', 'staticSites/*'],
  ['roles', roles, 'roleDefinitionId: readsSiteToken.id', 'roleDefinitionId: writesBlobs.id'],
];

const ofStages: readonly Mutant[] = [
  ['parameterFiles', 'test.parameters.json', '"isPrivate"', '"private"'],
  ['parameterFiles', 'dev.parameters.json', '"value": "dev"', '"value": "prod"'],
  ['parameterFiles', 'main.bicep', "@description('Where data lies.')\n", ''],
  ['places', 'prod.parameters.json', '"value": "norwayeast"', '"value": "westeurope"'],
  [
    'places',
    'prod.parameters.json',
    '"isZoneRedundant": {\n      "value": true',
    '"isZoneRedundant": {\n      "value": false',
  ],
  ['places', logs, "'Standard_ZRS' : 'Standard_LRS'", "'Standard_LRS' : 'Standard_LRS'"],
  [
    'privateNetwork',
    'prod.parameters.json',
    '"isPrivate": {\n      "value": true',
    '"isPrivate": {\n      "value": false',
  ],
  ['privateNetwork', cosmos, "isPrivate ? 'Disabled' : 'Enabled'", "'Enabled'"],
  ['privateNetwork', network, '    target: vaultId\n', '    target: cosmosId\n'],
  ['privateNetwork', network, "access: 'Deny'", "access: 'Allow'"],
  ['privateNetwork', network, "    name: 'monitoring'\n", "    name: 'anywhere'\n"],
  [
    'privateNetwork',
    app,
    'virtualNetworkSubnetId: empty(subnetId) ? null : subnetId',
    'virtualNetworkSubnetId: null',
  ],
  ['alerts', 'modules/alerts.bicep', 'did == "sweep"', 'did == "sweeper"'],
  ['alerts', 'modules/alerts.bicep', 'endswith "-poison"', 'endswith "-poisoned"'],
  ['alerts', 'modules/alerts.bicep', "name: 'latency'", "name: 'late'"],
  ['alerts', 'modules/dashboard.bicep', '"reconcile"', '"reconciling"'],
  ['diagnostics', 'modules/diagnostics.bicep', 'scope: vault\n', 'scope: cosmos\n'],
];

export const mutants: readonly Mutant[] = [...ofForms, ...ofSecrets, ...ofStores, ...ofTheApp, ...ofStages];
