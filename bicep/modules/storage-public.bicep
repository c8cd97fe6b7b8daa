// What is published or kept for good. Releases and the ledger's checkpoints cannot be changed or removed while their
// time runs. `public` holds what is put together anew at each publishing, and the reference check's files, of which
// older ones must go (docs/reference-check.md): it can be changed, and keeps no versions.
param name string
param location string
param tags object
param isPrivate bool
param isZoneRedundant bool
param writeOnceDays int
param siteBuilderNetworks array

var changing = ['public']
var writeOnce = ['releases', 'ledger-checkpoints']

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: isZoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Shut but for the app's private endpoint, or open to the machines that build the site besides.
    publicNetworkAccess: isPrivate && empty(siteBuilderNetworks) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: [
        for network in siteBuilderNetworks: {
          value: network
          action: 'Allow'
        }
      ]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: false
    deleteRetentionPolicy: {
      enabled: false
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource changingContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for containerName in changing: {
    parent: blobs
    name: containerName
    properties: {
      publicAccess: 'None'
    }
  }
]

resource writeOnceContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for containerName in writeOnce: {
    parent: blobs
    name: containerName
    properties: {
      publicAccess: 'None'
    }
  }
]

// Made unlocked: a person locks it once the installation is known to be right, and then nobody can shorten it.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = [
  for (containerName, i) in writeOnce: {
    parent: writeOnceContainer[i]
    name: 'default'
    properties: {
      immutabilityPeriodSinceCreationInDays: writeOnceDays
      allowProtectedAppendWrites: false
    }
  }
]

output id string = account.id
output name string = account.name
output blobAddress string = account.properties.primaryEndpoints.blob
