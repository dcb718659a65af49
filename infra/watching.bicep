// Who is told what when something goes wrong.
param name string
param location string
param insightsId string
param workspaceId string
param actionGroupId string
@description('The function app.')
param appId string

// What the app measures itself, and whom that concerns: one rule for each entry of alerts.json, which tells what is looked for.
var measured = loadJsonContent('alerts.json')

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in measured: {
    name: '${name}-${rule.name}'
    location: location
    properties: {
      description: rule.description
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      // The table is there only after the first measure; before it the rule would be refused.
      skipQueryValidation: true
      criteria: {
        allOf: [
          { query: join(rule.query, '\n'), timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]

// The page that answers an operator's questions, under “Workbooks” of the app's Application Insights.
resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(insightsId, 'fairview')
  location: location
  kind: 'shared'
  properties: {
    displayName: name
    category: 'workbook'
    sourceId: insightsId
    version: 'Notebook/1.0'
    serializedData: replace(loadTextContent('workbook.json'), '{workspace}', workspaceId)
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
