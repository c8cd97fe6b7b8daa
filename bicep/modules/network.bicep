// With isPrivate: the stores have addresses in this network alone, and the app's way out is closed but for Azure's
// login, its monitoring and the issuers of tokens.
param token string
param location string
param tags object
param issuerNetworks array
param logsAccountId string
param publicAccountId string
param hostAccountId string
param cosmosId string
param vaultId string

var blobZone = 'privatelink.blob.${environment().suffixes.storage}'
var queueZone = 'privatelink.queue.${environment().suffixes.storage}'
var cosmosZone = 'privatelink.documents.azure.com'
var vaultZone = 'privatelink.vaultcore.azure.net'
var zoneNames = [blobZone, queueZone, cosmosZone, vaultZone]

var endpoints = [
  {
    name: 'logs-blob'
    target: logsAccountId
    part: 'blob'
    zone: 0
  }
  {
    name: 'public-blob'
    target: publicAccountId
    part: 'blob'
    zone: 0
  }
  {
    name: 'host-blob'
    target: hostAccountId
    part: 'blob'
    zone: 0
  }
  {
    name: 'host-queue'
    target: hostAccountId
    part: 'queue'
    zone: 1
  }
  {
    name: 'cosmos'
    target: cosmosId
    part: 'Sql'
    zone: 2
  }
  {
    name: 'vault'
    target: vaultId
    part: 'vault'
    zone: 3
  }
]

var waysOut = [
  {
    name: 'stores'
    to: 'VirtualNetwork'
  }
  {
    name: 'login'
    to: 'AzureActiveDirectory'
  }
  {
    name: 'monitoring'
    to: 'AzureMonitor'
  }
]

resource gate 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-avstem-${token}'
  location: location
  tags: tags
}

resource wayOut 'Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01' = [
  for (way, i) in waysOut: {
    parent: gate
    name: way.name
    properties: {
      direction: 'Outbound'
      access: 'Allow'
      priority: 100 + i
      protocol: 'Tcp'
      sourceAddressPrefix: '*'
      sourcePortRange: '*'
      destinationAddressPrefix: way.to
      destinationPortRange: '443'
    }
  }
]

resource toIssuers 'Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01' = if (!empty(issuerNetworks)) {
  parent: gate
  name: 'issuers'
  properties: {
    direction: 'Outbound'
    access: 'Allow'
    priority: 200
    protocol: 'Tcp'
    sourceAddressPrefix: '*'
    sourcePortRange: '*'
    destinationAddressPrefixes: issuerNetworks
    destinationPortRange: '443'
  }
}

resource nothingElse 'Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01' = {
  parent: gate
  name: 'nothing-else'
  properties: {
    direction: 'Outbound'
    access: 'Deny'
    priority: 4096
    protocol: '*'
    sourceAddressPrefix: '*'
    sourcePortRange: '*'
    destinationAddressPrefix: 'Internet'
    destinationPortRange: '*'
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-avstem-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.0.0.0/16']
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.0.0/24'
          networkSecurityGroup: {
            id: gate.id
          }
          delegations: [
            {
              name: 'flex-consumption'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'stores'
        properties: {
          addressPrefix: '10.0.1.0/24'
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }
}

resource appSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: network
  name: 'app'
}

resource storesSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' existing = {
  parent: network
  name: 'stores'
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zoneName in zoneNames: {
    name: zoneName
    location: 'global'
    tags: tags
  }
]

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zoneName, i) in zoneNames: {
    parent: zone[i]
    name: 'avstem'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for item in endpoints: {
    name: 'pe-avstem-${item.name}-${token}'
    location: location
    tags: tags
    properties: {
      subnet: {
        id: storesSubnet.id
      }
      privateLinkServiceConnections: [
        {
          name: item.name
          properties: {
            privateLinkServiceId: item.target
            groupIds: [item.part]
          }
        }
      ]
    }
  }
]

resource endpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (item, i) in endpoints: {
    parent: endpoint[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'zone'
          properties: {
            privateDnsZoneId: zone[item.zone].id
          }
        }
      ]
    }
  }
]

output appSubnetId string = appSubnet.id
