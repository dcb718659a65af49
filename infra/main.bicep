// Everything that Fairview needs in Azure: one function app with storage, a bot, and their identity. No secret anywhere:
// storage knows no keys, and the app proves itself by its managed identity.
targetScope = 'resourceGroup'

@description('Where everything is kept. A region in the United Kingdom unless the school says otherwise.')
param location string = 'uksouth'

@description('A short name that is part of every resource’s name.')
@minLength(3)
@maxLength(12)
param name string = 'fairview'

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

@minLength(6)
@description('The mailbox from which the app writes to people whom Teams cannot reach. Empty: nobody is written to.')
param mailSender string = ''

@description('The mail address that is written to when something goes wrong with the app.')
param alertAddress string

@description('At most this many instances run at once.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

var unique = uniqueString(resourceGroup().id)
var storageName = take(toLower('${name}${unique}'), 24)
var deploymentContainer = 'deployments'

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: storageName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// The school's records: whoever wants to delete the account has to take the lock away first.
resource kept 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'records'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the reviews of the school.'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

// Writes alone, so that a message put into a poison queue is seen.
resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queue-writes'
  scope: queues
  properties: {
    workspaceId: logs.id
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

resource deployments 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: deploymentContainer
}

// What is attached to reviews. The app alone reads it, and hands it out to those who may see the review.
resource files 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'files'
  properties: { publicAccess: 'None' }
}

resource blobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.blobOwner)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobOwner)
  }
}

resource queueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.queueContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueContributor)
  }
}

resource tableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.tableContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableContributor)
  }
}

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
  name: guid(insights.id, identity.id, roles.metricsPublisher)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
      }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
        { name: 'AzureWebJobsStorage__blobServiceUri', value: storage.properties.primaryEndpoints.blob }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: storage.properties.primaryEndpoints.queue }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: storage.properties.primaryEndpoints.table }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identity.properties.clientId};Authorization=AAD' }
        { name: 'TENANT_ID', value: tenant().tenantId }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'CLIENT_ASSERTION_IDENTITY', value: identity.properties.clientId }
        { name: 'BOT_ID', value: identity.properties.clientId }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'FIRST_ADMINISTRATOR', value: firstAdministrator }
        { name: 'PUBLIC_ORIGIN', value: 'https://${name}-${unique}.azurewebsites.net' }
        { name: 'GRAPH_NOTIFICATION_SECRET', value: graphNotificationSecret }
        { name: 'MAIL_SENDER', value: mailSender }
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
      ]
    }
  }
  dependsOn: [blobRole, queueRole, tableRole, metricsRole, deployments]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Fairview'
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
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

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-told'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'Fairview'
    emailReceivers: [{ name: 'operator', emailAddress: alertAddress, useCommonAlertSchema: true }]
  }
}

resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failures'
  location: 'global'
  properties: {
    description: 'More than five requests to the app failed within fifteen minutes.'
    enabled: true
    severity: 2
    scopes: [insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failed'
          metricNamespace: 'microsoft.insights/components'
          metricName: 'requests/failed'
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Count'
        }
      ]
    }
    actions: [{ actionGroupId: told.id }]
  }
}

resource poison 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-poison'
  location: location
  properties: {
    description: 'A message was tried five times and put aside.'
    enabled: true
    severity: 2
    scopes: [logs.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    // The table is there only after the first write; before it the rule would be refused.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "-poison/"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [told.id] }
  }
}

output BOT_ID string = identity.properties.clientId
output TAB_DOMAIN string = app.properties.defaultHostName
output FUNCTION_APP_RESOURCE_ID string = app.id
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
