// Everything that runs Avstem in Azure, in one resource group. What the code names (containers, partition keys,
// queues, settings) is defined in functions/; infra/bicep-rules holds these files to it.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Names the installation; the names of its resources are made from it.')
param environmentName string

@description('Where data lies.')
param location string

@description('Where the static site is administered: that service has no Norwegian region. Its files are public.')
param siteLocation string

@allowed(['dev', 'test', 'prod'])
param stage string

@description('Stores are reached by private endpoints alone, and the app reaches nothing but what is named.')
param isPrivate bool

@description('Copies in three zones.')
param isZoneRedundant bool

@minValue(1)
@description('How long releases and checkpoints of the ledger cannot be changed or removed by anybody, in days.')
param writeOnceDays int

@description('Cosmos DB scales from a tenth of this up to it, in request units per second.')
param maxRequestUnits int

@description('How many hosts at most: the settings of limits are by host (docs/adr/0029).')
param maxInstances int

@description('How long diagnostics are kept, in days.')
param diagnosticsDays int

@description('Who is told of alerts.')
param alertEmail string

@description('What a month may cost before somebody is told, in the subscription’s currency.')
param monthlyBudget int

@description('The first day from which the budget counts, as 2026-12-01.')
param budgetFrom string

@description('The account of documents; empty: one of its own name. Named after a restore into another.')
param cosmosName string = ''

@description('INCIDENT_ID: which incident is followed up.')
param incidentId string

@description('TOKEN_ISSUERS: who is believed about whom (functions/src/adapters/config/forms.ts).')
param tokenIssuers array

@description('Networks of those issuers, and of who receives alarms: with isPrivate the app reaches no other.')
param issuerNetworks array

@description('OPERATOR_ORGANISATION: the portal operator’s nine digits.')
param operatorOrganisation string

@description('BUFDIR_ORGANISATION: nine digits.')
param bufdirOrganisation string

@description('GOVERNOR_ORGANISATIONS: from organisation number to county governor.')
param governorOrganisations object

@minValue(0)
@description('LOG_RETENTION_DAYS; 0: kept until somebody deletes.')
param logRetentionDays int = 0

@description('ALARM_WEBHOOK_URL; empty: none. Its secret is put into the vault beside it.')
param alarmWebhookUrl string = ''

@description('The repository whose workflow builds the site, as owner/name; empty: none may.')
param siteRepository string = ''

@description('Networks from which the site’s build reads the public account, where isPrivate closes it.')
param siteBuilderNetworks array = []

@description('Object id of the group that may read diagnostics; empty: only who owns the subscription.')
param logReaders string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = {
  'azd-env-name': environmentName
  stage: stage
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-avstem-${environmentName}'
  location: location
  tags: tags
}

module identities 'modules/identities.bicep' = {
  name: 'identities'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    stage: stage
    siteRepository: siteRepository
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    diagnosticsDays: diagnosticsDays
  }
}

module logsStorage 'modules/storage-logs.bicep' = {
  name: 'storage-logs'
  scope: group
  params: {
    name: 'stlogs${token}'
    location: location
    tags: tags
    isPrivate: isPrivate
    isZoneRedundant: isZoneRedundant
  }
}

module publicStorage 'modules/storage-public.bicep' = {
  name: 'storage-public'
  scope: group
  params: {
    name: 'stpublic${token}'
    location: location
    tags: tags
    isPrivate: isPrivate
    isZoneRedundant: isZoneRedundant
    writeOnceDays: writeOnceDays
    siteBuilderNetworks: siteBuilderNetworks
  }
}

module hostStorage 'modules/storage-host.bicep' = {
  name: 'storage-host'
  scope: group
  params: {
    name: 'sthost${token}'
    location: location
    tags: tags
    isPrivate: isPrivate
    isZoneRedundant: isZoneRedundant
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: empty(cosmosName) ? 'cosmos-avstem-${token}' : cosmosName
    location: location
    tags: tags
    isPrivate: isPrivate
    isZoneRedundant: isZoneRedundant
    maxRequestUnits: maxRequestUnits
    appPrincipalId: identities.outputs.appPrincipalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    isPrivate: isPrivate
  }
}

module staticSite 'modules/static-site.bicep' = {
  name: 'static-site'
  scope: group
  params: {
    name: 'stapp-avstem-${token}'
    location: siteLocation
    tags: tags
  }
}

module network 'modules/network.bicep' = if (isPrivate) {
  name: 'network'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    issuerNetworks: issuerNetworks
    logsAccountId: logsStorage.outputs.id
    publicAccountId: publicStorage.outputs.id
    hostAccountId: hostStorage.outputs.id
    cosmosId: cosmos.outputs.id
    vaultId: vault.outputs.id
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    appPrincipalId: identities.outputs.appPrincipalId
    sitePrincipalId: identities.outputs.sitePrincipalId
    logsAccount: logsStorage.outputs.name
    publicAccount: publicStorage.outputs.name
    hostAccount: hostStorage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    workspaceName: monitoring.outputs.workspaceName
    staticSiteName: staticSite.outputs.name
    logReaders: logReaders
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    name: 'evgt-avstem-${token}'
    location: location
    tags: tags
    logsAccountId: logsStorage.outputs.id
    hostAccount: hostStorage.outputs.name
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    isZoneRedundant: isZoneRedundant
    maxInstances: maxInstances
    identityId: identities.outputs.appIdentityId
    identityClientId: identities.outputs.appClientId
    subnetId: network.?outputs.?appSubnetId ?? ''
    insightsConnection: monitoring.outputs.insightsConnection
    blobAddress: logsStorage.outputs.blobAddress
    publicBlobAddress: publicStorage.outputs.blobAddress
    hostAccount: hostStorage.outputs.name
    packageContainer: hostStorage.outputs.packageContainer
    cosmosEndpoint: cosmos.outputs.endpoint
    vaultAddress: vault.outputs.address
    siteOrigin: staticSite.outputs.origin
    incidentId: incidentId
    tokenIssuers: tokenIssuers
    operatorOrganisation: operatorOrganisation
    bufdirOrganisation: bufdirOrganisation
    governorOrganisations: governorOrganisations
    logRetentionDays: logRetentionDays
    alarmWebhookUrl: alarmWebhookUrl
  }
  // Settings name secrets and stores: the app shall not start before it may read them.
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    alertEmail: alertEmail
    monthlyBudget: monthlyBudget
    budgetFrom: budgetFrom
  }
}

module dashboard 'modules/dashboard.bicep' = {
  name: 'dashboard'
  scope: group
  params: {
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
  }
}

module diagnostics 'modules/diagnostics.bicep' = {
  name: 'diagnostics'
  scope: group
  params: {
    workspaceId: monitoring.outputs.workspaceId
    logsAccount: logsStorage.outputs.name
    publicAccount: publicStorage.outputs.name
    hostAccount: hostStorage.outputs.name
    cosmosName: cosmos.outputs.name
    vaultName: vault.outputs.name
    topicName: events.outputs.name
    functionAppName: functionApp.outputs.name
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output AVSTEM_API string = functionApp.outputs.api
output AVSTEM_FUNCTION_APP string = functionApp.outputs.name
output AVSTEM_ORIGIN string = staticSite.outputs.origin
output AVSTEM_STATIC_SITE string = staticSite.outputs.name
output AVSTEM_PUBLIC_BLOBS string = publicStorage.outputs.blobAddress
output AVSTEM_SITE_CLIENT_ID string = identities.outputs.siteClientId
