// Everything that Fairview needs in Azure: a function app, its records, a bot, and who may do what. No secret anywhere:
// storage knows no keys, and the app proves itself by managed identities. docs/azure.md describes it.
targetScope = 'resourceGroup'

@description('Where everything is kept. A region in the United Kingdom unless the school says otherwise.')
param location string

@description('Application (client) id of the app registration of the tab and its API.')
param clientId string

@description('Id of the Teams app, from its manifest.')
param teamsAppId string

@description('Object id of the person who sets the school up for the first time.')
param firstAdministrator string

@secure()
@minLength(16)
@description('What Graph has to repeat in its change notifications; any long random text. It stays the same at each deployment: subscriptions that are running know it.')
param graphNotificationSecret string

@minLength(4)
@description('The mailbox from which the app writes to people whom Teams cannot reach; `none`: nobody is written to.')
param mailSender string

@minLength(1)
@description('What stands before .sharepoint.com in the addresses of the school’s files, so that documents can be chosen from there; `none`: they are given by their address.')
param sharePointName string

@minLength(6)
@description('The mail address that is written to when something goes wrong with the app.')
param alertAddress string

@minLength(4)
@description('A domain of the school’s own that leads to the app, such as fairview.school.example; `none`: the name that Azure gives.')
param ownDomain string

@allowed(['yes', 'no'])
@description('Whether one instance for requests and one for the queue are kept ready, so that nobody waits for a start.')
param alwaysReady string

// A part of every resource’s name. Another installation is another resource group, which changes the second part.
var name = 'fairview'
var unique = uniqueString(resourceGroup().id)

// The version of Node that runs the tests runs the app too.
var nodeVersion = split(loadJsonContent('../package.json', 'devDependencies.node'), '.')[0]

// Every table of the app, from functions/storage/tables.ts. It may remove rows of the first only.
var changingTables = [
  'Reviews'
  'Parts'
  'Due'
  'Standings'
  'Deliveries'
  'Messages'
  'Trouble'
  'School'
  'Drafts'
  'Launches'
  'Batches'
  'Openings'
  'Destructions'
  'Subscriptions'
]
var keptTables = ['Conversations', 'Policies', 'Concerns']

var rows = 'Microsoft.Storage/storageAccounts/tableServices/tables/entities'
var files = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'

// Roles that Azure has.
var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// ————— Identities: each for one purpose, so that a token of one opens nothing of the others —————

// The Functions host: its own files, the queues, the package that is deployed, and what it reports.
resource hostIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-host'
  location: location
}

// The records: rows and files.
resource recordsIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-records'
  location: location
}

// Stands for the secret of the app registration towards Entra and so Graph. It has no role in Azure.
resource graphIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-graph'
  location: location
}

// The bot itself. It has no role in Azure.
resource botIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-bot'
  location: location
}

// ————— The records —————

resource records 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('${name}${unique}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource recordTables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: records
  name: 'default'
}

resource changing 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in changingTables: {
    parent: recordTables
    name: table
  }
]

resource kept 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in keptTables: {
    parent: recordTables
    name: table
  }
]

resource recordBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: records
  name: 'default'
}

// What is attached to reviews. The app alone reads it, and hands it out to those who may see the review.
resource attached 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: recordBlobs
  name: 'files'
  properties: { publicAccess: 'None' }
}

// What the app does with rows and files. It may neither make nor remove a table or a container.
resource mayChange 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'change records')
  properties: {
    roleName: 'Fairview: change records (${unique})'
    description: 'Reads, adds, changes and removes rows and files, but not their tables and containers.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        dataActions: [
          '${rows}/read'
          '${rows}/write'
          '${rows}/add/action'
          '${rows}/update/action'
          '${rows}/delete'
          '${files}/read'
          '${files}/write'
          '${files}/add/action'
          '${files}/delete'
        ]
      }
    ]
  }
}

// Adopted policies, concerns and conversations are never removed.
resource mayAdd 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'add records')
  properties: {
    roleName: 'Fairview: add records (${unique})'
    description: 'Reads, adds and changes rows, and removes none.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      { actions: [], dataActions: ['${rows}/read', '${rows}/write', '${rows}/add/action', '${rows}/update/action'] }
    ]
  }
}

resource changesRows 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, at) in changingTables: {
    name: guid(changing[at].id, recordsIdentity.id, mayChange.id)
    scope: changing[at]
    properties: {
      principalId: recordsIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: mayChange.id
    }
  }
]

resource addsRows 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, at) in keptTables: {
    name: guid(kept[at].id, recordsIdentity.id, mayAdd.id)
    scope: kept[at]
    properties: {
      principalId: recordsIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: mayAdd.id
    }
  }
]

resource changesFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(attached.id, recordsIdentity.id, mayChange.id)
  scope: attached
  properties: {
    principalId: recordsIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: mayChange.id
  }
}

// ————— The Functions host: its own files, the queues, and the packages that are deployed —————

resource hostStorage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('${name}host${unique}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: hostStorage
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: hostBlobs
  name: 'deployments'
  properties: { publicAccess: 'None' }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: hostStorage
  name: 'default'
}

// What is put into queues and what is taken out, so that a queue nobody takes from is seen, and a poison queue that fills.
resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queues'
  scope: queues
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

// The host keeps leases, keys and its package in blobs, and makes their containers.
resource hostBlobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostStorage.id, hostIdentity.id, roles.blobOwner)
  scope: hostStorage
  properties: {
    principalId: hostIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobOwner)
  }
}

// The app sends messages, the host takes them, and both make queues.
resource hostQueueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostStorage.id, hostIdentity.id, roles.queueContributor)
  scope: hostStorage
  properties: {
    principalId: hostIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueContributor)
  }
}

// The host writes down what went wrong while it started.
resource hostTableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostStorage.id, hostIdentity.id, roles.tableContributor)
  scope: hostStorage
  properties: {
    principalId: hostIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableContributor)
  }
}

// ————— Logs —————

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: { name: 'PerGB2018' }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
  }
}

resource metricsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, hostIdentity.id, roles.metricsPublisher)
  scope: insights
  properties: {
    principalId: hostIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}

// ————— The app —————

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${hostIdentity.id}': {}
      '${recordsIdentity.id}': {}
      '${graphIdentity.id}': {}
      '${botIdentity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // A certificate for a domain of the school’s own needs it, and it can be chosen only when the app is made. The compiler’s
    // types do not have it yet.
    #disable-next-line BCP037
    siteScopedCertificatesEnabled: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostStorage.properties.primaryEndpoints.blob}${packages.name}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: hostIdentity.id
          }
        }
      }
      runtime: { name: 'node', version: nodeVersion }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
        alwaysReady: alwaysReady == 'yes'
          ? [
              { name: 'http', instanceCount: 1 }
              { name: 'function:work', instanceCount: 1 }
            ]
          : []
      }
      // A deployment lets work under way end instead of cutting it off. Microsoft documents it from 2024-11-01 on; the
      // compiler's types do not have it yet.
      #disable-next-line BCP037
      siteUpdateStrategy: { type: 'RollingUpdate' }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
    }
  }
  dependsOn: [hostBlobRole, hostQueueRole, hostTableRole, metricsRole]
}

// The one name by which the app is reached: from it come the tab's address, links and the bot's endpoint.
var publicHost = ownDomain == 'none' ? app.properties.defaultHostName : ownDomain

// By themselves, since they need the app's own name.
resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: hostIdentity.properties.clientId
    AzureWebJobsStorage__blobServiceUri: hostStorage.properties.primaryEndpoints.blob
    AzureWebJobsStorage__queueServiceUri: hostStorage.properties.primaryEndpoints.queue
    AzureWebJobsStorage__tableServiceUri: hostStorage.properties.primaryEndpoints.table
    AzureWebJobsDisableHomepage: 'true'
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${hostIdentity.properties.clientId};Authorization=AAD'
    RECORDS_TABLES: records.properties.primaryEndpoints.table
    RECORDS_FILES: records.properties.primaryEndpoints.blob
    RECORDS_IDENTITY: recordsIdentity.properties.clientId
    TENANT_ID: tenant().tenantId
    CLIENT_ID: clientId
    CLIENT_ASSERTION_IDENTITY: graphIdentity.properties.clientId
    BOT_ID: botIdentity.properties.clientId
    TEAMS_APP_ID: teamsAppId
    FIRST_ADMINISTRATOR: firstAdministrator
    PUBLIC_ORIGIN: 'https://${publicHost}'
    GRAPH_NOTIFICATION_SECRET: graphNotificationSecret
    MAIL_SENDER: mailSender == 'none' ? '' : mailSender
    SHAREPOINT_NAME: sharePointName == 'none' ? '' : sharePointName
  }
  dependsOn: [changesRows, addsRows, changesFiles]
}

module domain 'domain.bicep' = if (ownDomain != 'none') {
  name: 'own-domain'
  params: { appName: app.name, domain: ownDomain, location: location }
}

// ————— The bot —————

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Fairview'
    endpoint: 'https://${publicHost}/api/messages'
    msaAppId: botIdentity.properties.clientId
    msaAppMSIResourceId: botIdentity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

// ————— Locks: whoever wants to delete one of these has to take its lock away first —————

resource keepsRecords 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'records'
  scope: records
  properties: { level: 'CanNotDelete', notes: 'Holds the reviews of the school.' }
}

resource keepsApp 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'app'
  scope: app
  properties: { level: 'CanNotDelete', notes: 'Its name is in the Teams app and in every link that was sent.' }
}

resource keepsBot 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'bot'
  scope: bot
  properties: { level: 'CanNotDelete', notes: 'Teams sends every message and press of a button here.' }
}

resource keepsBotIdentity 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'bot-identity'
  scope: botIdentity
  properties: { level: 'CanNotDelete', notes: 'Its id is the bot’s. With another, every conversation is lost.' }
}

resource keepsGraphIdentity 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'graph-identity'
  scope: graphIdentity
  properties: { level: 'CanNotDelete', notes: 'The app registration trusts this one. Without it nobody signs in.' }
}

// ————— Watching it —————

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-told'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'Fairview'
    emailReceivers: [{ name: 'operator', emailAddress: alertAddress, useCommonAlertSchema: true }]
  }
}

module watching 'watching.bicep' = {
  name: 'watching'
  params: {
    name: name
    location: location
    insightsId: insights.id
    workspaceId: logs.id
    actionGroupId: told.id
    appId: app.id
  }
}

module reached 'reached.bicep' = {
  name: 'reached'
  params: {
    name: name
    location: location
    insightsId: insights.id
    actionGroupId: told.id
    address: 'https://${publicHost}/api/health'
  }
}

output BOT_ID string = botIdentity.properties.clientId
output TAB_DOMAIN string = publicHost
output FUNCTION_APP_RESOURCE_ID string = app.id
output IDENTITY_PRINCIPAL_ID string = graphIdentity.properties.principalId
output RECORDS_STORAGE_NAME string = records.name
output OWN_DOMAIN_TARGET string = app.properties.defaultHostName
output OWN_DOMAIN_PROOF string = app.properties.customDomainVerificationId
