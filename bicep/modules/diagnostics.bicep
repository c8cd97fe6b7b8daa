// Who did what to the stores themselves. Paths and names stand in these lines, never what a blob or document holds.
param workspaceId string
param logsAccount string
param publicAccount string
param hostAccount string
param cosmosName string
param vaultName string
param topicName string
param functionAppName string

var accounts = [logsAccount, publicAccount]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = [
  for name in accounts: {
    name: name
  }
]

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' existing = [
  for (name, i) in accounts: {
    parent: account[i]
    name: 'default'
  }
]

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccount
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' existing = {
  parent: host
  name: 'default'
}

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' existing = {
  name: cosmosName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource ofBlobs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = [
  for (name, i) in accounts: {
    scope: blobs[i]
    name: 'to-workspace'
    properties: {
      workspaceId: workspaceId
      logs: [
        {
          category: 'StorageRead'
          enabled: true
        }
        {
          category: 'StorageWrite'
          enabled: true
        }
        {
          category: 'StorageDelete'
          enabled: true
        }
      ]
    }
  }
]

// A queue is asked every few seconds: only what is written and removed is worth a line.
resource ofQueues 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: queues
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

// Requests to documents are not logged one by one: a sweep makes hundreds a minute. The app is the only one who may.
resource ofCosmos 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: cosmos
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

resource ofVault 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

resource ofTopic 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: topic
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'DeliveryFailures'
        enabled: true
      }
    ]
  }
}

resource ofApp 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
  }
}
