// The manifest of the Teams app, schema 1.30, and its translations. French is the language of the
// manifest itself; Teams takes the English file for people whose Teams is in English.
import type { TeamsManifestV1D30 as Schema } from '@microsoft/app-manifest';
import type { Language } from '../../bot/process/people';
import { commandLists } from './commands';
import { TEAM_PERMISSIONS } from './permissions';
import { appTexts } from './texts';

export type Manifest = Schema.TeamsManifestV1D30;
/** By the path of a text in the manifest: `bots[0].commandLists[1].commands[0].title`. */
export type Localization = Record<string, string>;

export interface AppDetails {
  /** The app’s own id in Teams: a GUID, never changed. */
  teamsAppId: string;
  /** The registration of the bot (MicrosoftAppId): a GUID. */
  botId: string;
  /** Where the bot is reached, https, without a slash at the end. */
  publicUrl: string;
  /** `1.2.3`, raised for each package that is uploaded. */
  version: string;
  publisher: { name: string; website: string; privacy: string; terms: string };
  careers: string;
  /** Whether Microsoft Graph is used (GRAPH=on): without it, nothing is asked of a team’s owners. */
  graph: boolean;
  /** Whether documents go into channels' folders (settings `channelFiles`). */
  channelFiles: boolean;
}

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.30';
/** The ground of icons/color.svg. */
const ACCENT = '#0E5A63';

export const LANGUAGE_FILES: Record<Language, string> = { fr: 'fr.json', en: 'en.json' };
export const ICON_FILES = { color: 'color.png', outline: 'outline.png' } as const;

export function createManifest(app: AppDetails): Manifest {
  const { name, description } = appTexts('fr', app);
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version: app.version,
    id: app.teamsAppId,
    localizationInfo: {
      defaultLanguageTag: 'fr',
      defaultLanguageFile: LANGUAGE_FILES.fr,
      additionalLanguages: [{ languageTag: 'en', file: LANGUAGE_FILES.en }],
    },
    developer: {
      name: app.publisher.name,
      websiteUrl: app.publisher.website,
      privacyUrl: app.publisher.privacy,
      termsOfUseUrl: app.publisher.terms,
    },
    name,
    description,
    icons: ICON_FILES,
    accentColor: ACCENT,
    bots: [
      {
        botId: app.botId,
        scopes: commandLists.map(({ scope }) => scope),
        // People hand over files in their chat with the bot.
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: commandLists.map(({ scope, commands }) => ({
          scopes: [scope],
          commands: commands.map(({ fr }) => ({ ...fr })),
        })),
      },
    ],
    // Private and shared channels too: managers like theirs private. From manifest 1.25 on Teams
    // wants this in place of `supportedChannelTypes`, and refuses an upload that has the old one.
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    validDomains: [new URL(app.publicUrl).host],
    ...(app.graph && teamPermissions(app)),
  };
}

/** Permissions are granted to a registration, so they need its id; nobody signs in through it. */
function teamPermissions({ botId, publicUrl, channelFiles }: AppDetails) {
  const wanted = TEAM_PERMISSIONS.filter((one) => channelFiles || !one.forChannelFiles);
  return {
    webApplicationInfo: { id: botId, resource: publicUrl },
    authorization: {
      permissions: {
        resourceSpecific: wanted.map(({ name, type }) => ({ name, type })),
      },
    },
  };
}

/** Every text that people read, for a language file of the package. */
export function createLocalization(language: Language, app: AppDetails): Localization {
  const { name, description } = appTexts(language, app);
  const commands = commandLists.flatMap((list, listIndex) =>
    list.commands.flatMap((command, index) => {
      const at = `bots[0].commandLists[${listIndex}].commands[${index}]`;
      const { title, description } = command[language];
      return [
        [`${at}.title`, title],
        [`${at}.description`, description],
      ];
    }),
  );
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...(Object.fromEntries(commands) as Localization),
  };
}
