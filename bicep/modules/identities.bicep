// Who acts: the app, and the job that builds the site. Neither has a secret.
param token string
param location string
param tags object
param stage string
param siteRepository string

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-avstem-app-${token}'
  location: location
  tags: tags
}

resource site 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-avstem-site-${token}'
  location: location
  tags: tags
}

// A workflow of that repository, in its environment for this stage's site, is this identity while its job runs.
resource siteWorkflow 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31' = if (
  !empty(siteRepository)
) {
  parent: site
  name: 'site-workflow'
  properties: {
    issuer: 'https://token.actions.githubusercontent.com'
    subject: 'repo:${siteRepository}:environment:site-${stage}'
    audiences: ['api://AzureADTokenExchange']
  }
}

output appIdentityId string = app.id
output appPrincipalId string = app.properties.principalId
output appClientId string = app.properties.clientId
output sitePrincipalId string = site.properties.principalId
output siteClientId string = site.properties.clientId
