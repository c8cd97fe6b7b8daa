// Who may do what in the stores, and no more. Nobody has a key; people have no role here but who reads diagnostics.
param appPrincipalId string
param sitePrincipalId string
param logsAccount string
param publicAccount string
param hostAccount string
param vaultName string
param insightsName string
param workspaceName string
param staticSiteName string
param logReaders string

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var queueDataReader = '19e7f393-937e-4f77-808e-94535e297925'
var queueDataMessageProcessor = '8a0f0c08-91a1-4084-bc3d-661d67233fed'
var queueDataMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var logAnalyticsReader = '73c42c96-874c-492b-b04d-ab87d138a893'

resource logs 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: logsAccount
}

resource public 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: publicAccount
}

resource publicBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' existing = {
  parent: public
  name: 'default'
}

resource publicContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  parent: publicBlobs
  name: 'public'
}

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccount
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource staticSite 'Microsoft.Web/staticSites@2024-04-01' existing = {
  name: staticSiteName
}

resource appOnLogs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: logs
  name: guid(logs.id, appPrincipalId, blobDataContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appOnPublic 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: public
  name: guid(public.id, appPrincipalId, blobDataContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// The platform keeps its leases and the package there, and asks for owner; the queues need no more than this: the
// names exist, so that nobody makes or removes one.
var onHost = [blobDataOwner, queueDataReader, queueDataMessageProcessor, queueDataMessageSender]

resource appOnHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in onHost: {
    scope: host
    name: guid(host.id, appPrincipalId, role)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource appOnVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, appPrincipalId, keyVaultSecretsUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, appPrincipalId, monitoringMetricsPublisher)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// The site's build reads what is public, writes which state visitors see (one blob, at which the app's sweep looks),
// and fetches the static site's token for as long as it needs it.
resource siteOnPublic 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: publicContainer
  name: guid(publicContainer.id, sitePrincipalId, blobDataReader)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
    principalId: sitePrincipalId
    principalType: 'ServicePrincipal'
  }
}

var groupId = resourceGroup().id
var blobs = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'

resource writesBlobs 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(groupId, 'writes blobs')
  properties: {
    roleName: 'Avstem: writes blobs (${resourceGroup().name})'
    type: 'CustomRole'
    assignableScopes: [groupId]
    permissions: [
      {
        dataActions: ['${blobs}/write']
      }
    ]
  }
}

resource siteOnBuildReport 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: publicContainer
  name: guid(publicContainer.id, sitePrincipalId, 'writes blobs')
  properties: {
    roleDefinitionId: writesBlobs.id
    principalId: sitePrincipalId
    principalType: 'ServicePrincipal'
    conditionVersion: '2.0'
    condition: '@Resource[${blobs}:path] StringEquals \'build-report.json\''
  }
}

// To put pages up one needs the site's token, and no built-in role that is small may read it: Website Contributor may
// not touch static sites.
resource readsSiteToken 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(groupId, 'reads the site token')
  properties: {
    roleName: 'Avstem: reads the site token (${resourceGroup().name})'
    type: 'CustomRole'
    assignableScopes: [groupId]
    permissions: [
      {
        actions: ['Microsoft.Web/staticSites/read', 'Microsoft.Web/staticSites/listSecrets/action']
      }
    ]
  }
}

resource siteOnStaticSite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: staticSite
  name: guid(staticSite.id, sitePrincipalId, 'reads the site token')
  properties: {
    roleDefinitionId: readsSiteToken.id
    principalId: sitePrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource readersOnWorkspace 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(logReaders)) {
  scope: workspace
  name: guid(workspace.id, logReaders, logAnalyticsReader)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', logAnalyticsReader)
    principalId: logReaders
    principalType: 'Group'
  }
}
