// Whether the app is reached from outside and says that it is well. /api/health answers 503 where storage is out of reach, a
// queue is not taken from or a timer has not run; Azure itself has no measure of the last two.
param name string
param location string
param insightsId string
param actionGroupId string
@description('The full address of the health page.')
param address string

// Once in 15 minutes from each of 2 places: an outage is known after half an hour at most, and the cost stays small.
var places = ['emea-gb-db3-azr', 'emea-nl-ams-azr']

resource asked 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-health'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insightsId}': 'Resource' }
  properties: {
    SyntheticMonitorId: '${name}-health'
    Name: '${name}-health'
    Enabled: true
    Kind: 'standard'
    Frequency: 900
    Timeout: 60
    RetryEnabled: true
    Locations: [for place in places: { Id: place }]
    Request: { RequestUrl: address, HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unwell 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unwell'
  location: 'global'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
    'hidden-link:${asked.id}': 'Resource'
  }
  properties: {
    description: 'The app is not reached, or says that storage, a queue or a timer is not well. /api/health tells which.'
    enabled: true
    severity: 1
    scopes: [asked.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: asked.id
      componentId: insightsId
      failedLocationCount: length(places)
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
