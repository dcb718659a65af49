// A domain of the school's own that leads to the app. Its DNS has to be in place first: a CNAME to the app's own name, and
// the proof of ownership as TXT at `asuid.` before it (docs/azure.md).
param appName string
param domain string
param location string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource named 'Microsoft.Web/sites/hostNameBindings@2025-03-01' = {
  parent: app
  name: domain
  properties: { siteName: appName, hostNameType: 'Verified', customHostNameDnsRecordType: 'CName' }
}

// Azure issues it and renews it as long as the CNAME leads here.
resource certificate 'Microsoft.Web/sites/certificates@2025-03-01' = {
  parent: app
  name: replace(domain, '.', '-')
  location: location
  properties: { canonicalName: domain }
  dependsOn: [named]
}

module bound 'domainBound.bicep' = {
  name: 'own-domain-bound'
  params: { appName: appName, domain: domain, thumbprint: certificate.properties.thumbprint }
}
