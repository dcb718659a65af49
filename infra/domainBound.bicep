// Binds the certificate to the domain: the same binding once more, which one file cannot say twice.
param appName string
param domain string
param thumbprint string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource bound 'Microsoft.Web/sites/hostNameBindings@2025-03-01' = {
  parent: app
  name: domain
  properties: {
    siteName: appName
    hostNameType: 'Verified'
    customHostNameDnsRecordType: 'CName'
    sslState: 'SniEnabled'
    thumbprint: thumbprint
  }
}
