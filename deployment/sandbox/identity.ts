/**
 * Who the bot is in the sandbox's tenant. Constants, so that what the bot has stored about its
 * conversations still fits after a restart. The password opens nothing but this process.
 */
export const appId = '5ab0ca1d-8f1c-4a6e-9b3f-2c6d1e7f4a90';
export const tenantId = '7e4b2d9c-1a35-4c8f-b6d0-93f5e8a1c274';
export const appPassword = 'sandbox-only';

export const botName = 'Stages';
export const bot = { id: `28:${appId}`, name: botName };

/** The app's id in its manifest, and the one that the tenant's catalogue gave to it. */
export const teamsAppId = '5ab0ca1d-8f1c-4a6e-9b3f-2c6d1e7f4a91';
export const catalogueAppId = '5ab0ca1d-8f1c-4a6e-9b3f-2c6d1e7f4a92';

/** What the Bot Connector puts into its tokens. */
export const connectorIssuer = 'https://api.botframework.com';
