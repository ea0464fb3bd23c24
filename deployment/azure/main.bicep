// Everything the bot needs in Azure, in one resource group: who it is in Teams (a managed identity: no
// secret that could expire), Azure Bot with its Teams channel, the container, PostgreSQL that only the
// container reaches, a key vault for the one password, and the logs.
//
//   az deployment group create --resource-group RG --template-file main.bicep --parameters main.bicepparam
//
// The image must be in the registry before: deployment/runbook.md, « First start in Azure ».
// Resource types and properties were compared with Azure/bicep-types-az; test/deployment/bicep.test.ts
// holds the list. It has not been deployed from this repository, which has no Azure.

// --- What differs from one university to the next ---

@description('Start of all names: lower-case letters and digits. Key vault and database names are worldwide: a prefix that is taken is refused.')
@minLength(3)
@maxLength(16)
param prefix string = 'stages'

@description('Azure region. The data stay there.')
param location string = 'francecentral'

@description('Name of the container registry, in the same resource group, that has the image.')
param registryName string

@description('Tag of the image stage-bot in that registry: the version to run.')
param imageTag string

@description('What people see as the name of the bot in the Azure portal. In Teams it is the manifest that says it.')
@maxLength(42)
param displayName string = 'Stages'

@description('The settings of the university, as text: see deployment/university.artois.json.')
param universitySettings string

@description('Password of the database: letters and digits only, 20 or more. It goes into the key vault; keep it in a safe of your own too, the next deployment asks for it.')
@secure()
@minLength(20)
param databasePassword string

@description('Host name of a database server that was restored, to be used instead of the one that is made here. Empty: the one made here.')
param databaseHost string = ''

@description('Id of the Teams app in its manifest (a GUID), for links by which people install the bot. Empty: no such links.')
param teamsAppId string = ''

@description('on: Microsoft Graph is used, as far as the identity has been granted it.')
@allowed(['on', 'off'])
param graph string = 'off'

@description('National company register, https://recherche-entreprises.api.gouv.fr/ : students may look for their host there. Empty: not asked.')
param companyRegisterUrl string = ''

@description('Mail server for people whom Teams does not reach: smtps://USER:PASSWORD@HOST:PORT. Empty: no e-mail.')
@secure()
param smtpUrl string = ''

@description('Sender of those e-mails: « Stages <stages@univ.example> ».')
param smtpFrom string = ''

@description('How much is logged.')
@allowed(['error', 'warn', 'info', 'debug'])
param logLevel string = 'info'

@description('Size of the database server. Standard_B1ms does for several thousand students.')
param databaseSku string = 'Standard_B1ms'

@description('Burstable, GeneralPurpose or MemoryOptimized: as the size asks for.')
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string = 'Burstable'

@description('For how many days the database can be put back to any moment (7 to 35).')
@minValue(7)
@maxValue(35)
param backupRetentionDays int = 35

@description('Enabled: backups are also kept in the paired region. Can only be chosen at creation.')
@allowed(['Enabled', 'Disabled'])
param geoRedundantBackup string = 'Disabled'

@description('For how many days logs are kept. They have ids only, no names.')
@minValue(30)
@maxValue(365)
param logRetentionDays int = 30

var tags = { product: 'stage-bot' }
var port = 3978
var databaseUser = 'stages'
var databaseName = 'stages'
// Roles that Azure itself defines.
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var keyVaultSecretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

// --- Who the bot is: its client id is the app id of the bot ---

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-bot'
  location: location
  tags: tags
}

// --- Logs ---

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${prefix}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
  }
}

// --- The network: one part for the container, one that only PostgreSQL lives in ---

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${prefix}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'containers'
        properties: {
          addressPrefix: '10.20.0.0/27'
          delegations: [
            {
              name: 'containers'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.0.32/28'
          delegations: [
            {
              name: 'database'
              properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' }
            }
          ]
        }
      }
    ]
  }

  resource containersSubnet 'subnets' existing = {
    name: 'containers'
  }
  resource databaseSubnet 'subnets' existing = {
    name: 'database'
  }
}

// The database's name is known inside that network only.
resource privateNames 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${prefix}.private.postgres.database.azure.com'
  location: 'global'
  tags: tags
}

resource privateNamesInNetwork 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privateNames
  name: '${prefix}-network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

// --- The database ---

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: '${prefix}-database'
  location: location
  tags: tags
  sku: {
    name: databaseSku
    tier: databaseTier
  }
  properties: {
    version: '18'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupRetentionDays
      geoRedundantBackup: geoRedundantBackup
    }
    network: {
      delegatedSubnetResourceId: network::databaseSubnet.id
      privateDnsZoneArmResourceId: privateNames.id
    }
  }
  dependsOn: [privateNamesInNetwork]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: postgres
  name: databaseName
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

// Errors are logged without the values of the row, which may be somebody's.
resource terseErrors 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: postgres
  name: 'log_error_verbosity'
  properties: {
    value: 'terse'
    source: 'user-override'
  }
}

// --- Secrets: the container reads them as its identity; people need a role of their own to see them ---

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: '${prefix}-vault'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

var host = empty(databaseHost) ? postgres.properties.fullyQualifiedDomainName : databaseHost
// verify-full: the connection is encrypted, and the server's certificate must be the database's own.
resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgresql://${databaseUser}:${databasePassword}@${host}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource mailServer 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(smtpUrl)) {
  parent: vault
  name: 'smtp-url'
  properties: { value: smtpUrl }
}

resource identityReadsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: keyVaultSecretsUser
  }
}

// --- The image ---

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource identityPullsImage 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPull
  }
}

// --- The container ---

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${prefix}-environment'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: { infrastructureSubnetId: network::containersSubnet.id }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

var appName = '${prefix}-bot'
var publicUrl = 'https://${appName}.${environment.properties.defaultDomain}'
var mailSecrets = empty(smtpUrl)
  ? []
  : [
      {
        name: 'smtp-url'
        keyVaultUrl: '${vault.properties.vaultUri}secrets/smtp-url'
        identity: identity.id
      }
    ]
var mailSettings = empty(smtpUrl)
  ? []
  : [
      { name: 'SMTP_URL', secretRef: 'smtp-url' }
      { name: 'SMTP_FROM', value: smtpFrom }
    ]
var registerSettings = empty(companyRegisterUrl)
  ? []
  : [
      { name: 'COMPANY_REGISTER_URL', value: companyRegisterUrl }
    ]
var linkSettings = empty(teamsAppId)
  ? []
  : [
      { name: 'TEAMS_APP_ID', value: teamsAppId }
    ]

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: appName
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single' // a new version takes over when it is ready; until then both run
      ingress: {
        external: true // Microsoft's servers call it
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: concat(
        [
          {
            name: 'database-url'
            keyVaultUrl: databaseUrl.properties.secretUri
            identity: identity.id
          }
          // Not a secret, but this is how a file comes into the container.
          { name: 'university', value: universitySettings }
        ],
        mailSecrets
      )
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/stage-bot:${imageTag}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              { name: 'NODE_ENV', value: 'production' }
              { name: 'HOST', value: '0.0.0.0' }
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: publicUrl }
              { name: 'LOG_LEVEL', value: logLevel }
              { name: 'UNIVERSITY', value: '/settings/university.json' }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
              { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
              { name: 'MicrosoftAppId', value: identity.properties.clientId }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
              { name: 'GRAPH', value: graph }
            ],
            mailSettings,
            registerSettings,
            linkSettings
          )
          volumeMounts: [{ volumeName: 'settings', mountPath: '/settings' }]
          probes: [
            {
              type: 'Startup' // migrations of a large database take their time: up to five minutes
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 30
              failureThreshold: 10
            }
            {
              type: 'Liveness' // not /readyz: a database that is away is no reason to restart
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 30
              timeoutSeconds: 5
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
            }
          ]
        }
      ]
      // Never none: reminders go by themselves. Two share the database and Teams' limits.
      scale: {
        minReplicas: 1
        maxReplicas: 2
        rules: [
          {
            name: 'requests'
            http: { metadata: { concurrentRequests: '50' } }
          }
        ]
      }
      volumes: [
        {
          name: 'settings'
          storageType: 'Secret'
          secrets: [{ secretRef: 'university', path: 'university.json' }]
        }
      ]
    }
  }
  dependsOn: [database, mailServer, identityReadsSecrets, identityPullsImage]
}

// --- The bot in Teams ---

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${prefix}-bot'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' } // Teams is free of charge, without a limit on messages
  properties: {
    displayName: displayName
    endpoint: '${publicUrl}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

// --- What the platform itself notes, beside the bot's own lines ---

resource environmentLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

resource databaseLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: postgres
  properties: {
    workspaceId: logs.id
    logs: [{ category: 'PostgreSQLLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: {
    workspaceId: logs.id
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

@description('The address that Azure Bot calls; registered already.')
output endpoint string = bot.properties.endpoint

@description('MicrosoftAppId, for `npm run package:teams`.')
output appId string = identity.properties.clientId

@description('MicrosoftAppTenantId.')
output tenantId string = tenant().tenantId

@description('Object id of the identity, to whom permissions for Microsoft Graph are granted.')
output identityObjectId string = identity.properties.principalId

@description('PUBLIC_URL, for `npm run package:teams`.')
output publicUrl string = publicUrl

@description('What to run next.')
output next string = 'Open ${publicUrl}/readyz, then make the Teams package with appId and publicUrl (npm run package:teams) and upload it in the Teams admin centre.'
