// The public pages and the staff portal's files: nothing that may not be read by everybody. It has no functions and no
// link to the API, which takes the token as it is sent (a linked API would get another `Authorization`).
param name string
param location string
param tags object

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
    tier: 'Standard'
  }
  properties: {
    // Headers come from the build's staticwebapp.config.json.
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output name string = site.name
output origin string = 'https://${site.properties.defaultHostname}'
