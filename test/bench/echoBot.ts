// The bare echo bot that ours is compared with: restify and the stock adapter with its stock checks,
// as Microsoft's samples put them together. Only the addresses of Microsoft's servers are local ones.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AppCredentials, type AuthenticatorResult } from 'botframework-connector';
import { createServer, plugins } from 'restify';
import { APP_ID, CLIENT_SECRET, TENANT_ID } from '../support/microsoft';

const { BENCH_OPENID_METADATA = '', BENCH_TOKEN_ENDPOINT = '' } = process.env;
const SCOPE = 'https://api.botframework.com';

/** MSAL refuses plain http; everything else, the cache of tokens too, is the SDK's own. */
class LocalCredentials extends AppCredentials {
  protected async refreshToken(): Promise<AuthenticatorResult> {
    const answer = await fetch(BENCH_TOKEN_ENDPOINT, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.appId,
        client_secret: CLIENT_SECRET,
        scope: `${SCOPE}/.default`,
      }),
    });
    const { access_token, expires_in } = (await answer.json()) as {
      access_token: string;
      expires_in: number;
    };
    return { accessToken: access_token, expiresOn: new Date(Date.now() + expires_in * 1000) };
  }
}

const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT_ID,
    // One of these seven set, all must be.
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT_ID}`,
    ToChannelFromBotOAuthScope: SCOPE,
    ToBotFromChannelTokenIssuer: SCOPE,
    OAuthUrl: 'https://token.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: BENCH_OPENID_METADATA,
    ToBotFromEmulatorOpenIdMetadataUrl: BENCH_OPENID_METADATA,
    CallerId: 'urn:botframework:azure',
  },
  {
    isValidAppId: async (appId) => appId === APP_ID,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (appId, audience) => new LocalCredentials(appId, TENANT_ID, audience),
  },
);

const adapter = new CloudAdapter(authentication);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
process.once('disconnect', () => process.exit());
