// The documents. Containers, partition keys and indexes are those of functions/src/adapters/cosmos/containers.ts.
param name string
param location string
param tags object
param isPrivate bool
param isZoneRedundant bool
param maxRequestUnits int
param appPrincipalId string

var containers = [
  {
    name: 'scopes'
    partition: 'scope'
  }
  {
    name: 'national'
    partition: 'incident'
  }
  {
    name: 'ledger'
    partition: 'log'
  }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: isZoneRedundant
      }
    ]
    // A stale read of another host loses at the etag: docs/adr/0001.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAclBypass: 'None'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'avstem'
  properties: {
    resource: {
      id: 'avstem'
    }
    // Shared by the three containers: they are busy at different times.
    options: {
      autoscaleSettings: {
        maxThroughput: maxRequestUnits
      }
    }
  }
}

// Without a time to live: no document expires (functions/src/adapters/cosmos/containers.ts). Bodies are never asked
// for by what stands in them, so that nothing of them is indexed. `id` and `_ts` are indexed by the service itself.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for item in containers: {
    parent: database
    name: item.name
    properties: {
      resource: {
        id: item.name
        partitionKey: {
          kind: 'Hash'
          version: 2
          paths: ['/${item.partition}']
        }
        indexingPolicy: {
          automatic: true
          indexingMode: 'consistent'
          includedPaths: [
            {
              path: '/${item.partition}/?'
            }
          ]
          excludedPaths: [
            {
              path: '/*'
            }
          ]
          compositeIndexes: [
            [
              {
                path: '/${item.partition}'
                order: 'ascending'
              }
              {
                path: '/id'
                order: 'ascending'
              }
            ]
          ]
        }
      }
    }
  }
]

// What the adapter does and no more: nothing ever deletes a document.
resource role 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'reads, creates and replaces')
  properties: {
    roleName: 'Avstem: reads, creates and replaces'
    type: 'CustomRole'
    assignableScopes: [account.id]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/replace'
        ]
      }
    ]
  }
}

resource assignment 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, appPrincipalId, 'reads, creates and replaces')
  properties: {
    principalId: appPrincipalId
    roleDefinitionId: role.id
    scope: account.id
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.documentEndpoint
