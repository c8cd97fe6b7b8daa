// The functions, on Flex Consumption. Settings are those of functions/src/adapters/config/settings.ts, which checks
// them at start; what the platform itself reads stands apart.
param token string
param location string
param tags object
param isZoneRedundant bool
param maxInstances int
param identityId string
param identityClientId string
param subnetId string
param insightsConnection string
param blobAddress string
param publicBlobAddress string
param hostAccount string
param packageContainer string
param cosmosEndpoint string
param vaultAddress string
param siteOrigin string
param incidentId string
param tokenIssuers array
param operatorOrganisation string
param bufdirOrganisation string
param governorOrganisations object
param logRetentionDays int
param alarmWebhookUrl string

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccount
}

// QUEUE_CONNECTION itself is not set: the platform would take it for a connection string.
var ownSettings = {
  INCIDENT_ID: incidentId
  BLOB_CONNECTION: blobAddress
  PUBLIC_BLOB_CONNECTION: publicBlobAddress
  QUEUE_CONNECTION__queueServiceUri: host.properties.primaryEndpoints.queue
  COSMOS_ENDPOINT: cosmosEndpoint
  TOKEN_ISSUERS: string(tokenIssuers)
  OPERATOR_ORGANISATION: operatorOrganisation
  BUFDIR_ORGANISATION: bufdirOrganisation
  GOVERNOR_ORGANISATIONS: string(governorOrganisations)
  ENCRYPTED_ONLY: 'true'
  PERSON_KEY: '@Microsoft.KeyVault(SecretUri=${vaultAddress}secrets/person-key)'
}

var retentionSettings = logRetentionDays == 0 ? {} : {
  LOG_RETENTION_DAYS: string(logRetentionDays)
}

var webhookSettings = empty(alarmWebhookUrl) ? {} : {
  ALARM_WEBHOOK_URL: alarmWebhookUrl
  ALARM_WEBHOOK_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultAddress}secrets/alarm-webhook-secret)'
}

var platformSettings = {
  AZURE_CLIENT_ID: identityClientId
  QUEUE_CONNECTION__credential: 'managedidentity'
  QUEUE_CONNECTION__clientId: identityClientId
  AzureWebJobsStorage__accountName: hostAccount
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'asp-avstem-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: isZoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-avstem-${token}'
  location: location
  tags: union(tags, {
    'azd-service-name': 'api'
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    // What comes in the clear is refused by the app, and seen: led over to HTTPS, nobody would learn of it (ADR 34).
    httpsOnly: false
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.3'
      scmMinTlsVersion: '1.3'
      http20Enabled: true
      cors: {
        allowedOrigins: [siteOrigin]
        supportCredentials: false
      }
    }
    functionAppConfig: {
      runtime: {
        name: 'node'
        version: '24'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maxInstances
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(ownSettings, retentionSettings, webhookSettings, platformSettings)
}

// Deployments prove themselves by Entra ID: there are no publishing passwords.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['scm', 'ftp']: {
    parent: app
    name: way
    properties: {
      allow: false
    }
  }
]

output name string = app.name
output api string = 'https://${app.properties.defaultHostName}/api'
