// Who is told what when something goes wrong.
param name string
param location string
param insightsId string
param workspaceId string
param actionGroupId string
@description('The function app.')
param appId string

resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failures'
  location: 'global'
  properties: {
    description: 'More than five requests to the app failed within fifteen minutes.'
    enabled: true
    severity: 2
    scopes: [insightsId]
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
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource poison 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-poison'
  location: location
  properties: {
    description: 'A message was tried as often as it may be, and put aside.'
    enabled: true
    severity: 2
    scopes: [workspaceId]
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
    actions: { actionGroups: [actionGroupId] }
  }
}

// By storage's own log, so that it holds even where the app does not run at all. A message that was put for later counts
// from the time at which it may be taken.
resource notTaken 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-not-taken'
  location: location
  properties: {
    description: 'Messages have been waiting in a queue for twenty minutes, and nobody has taken one from it for an hour.'
    enabled: true
    severity: 1
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: loadTextContent('notTaken.kql')
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}

resource crowded 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-crowded'
  location: 'global'
  properties: {
    description: 'More than thirty instances of the app run; at forty nobody more is served. Something calls it without end.'
    enabled: true
    severity: 2
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'instances'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'InstanceCount'
          operator: 'GreaterThan'
          threshold: 30
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
