import { packageContent } from '../../deployment/teams-app/appPackage';
import type { PackageContent } from '../../deployment/teams-app/checks';
import type { AppDetails } from '../../deployment/teams-app/manifest';

export const app: AppDetails = {
  teamsAppId: '00000000-0000-4000-8000-000000007ea5',
  botId: '00000000-0000-4000-8000-00000000b071',
  publicUrl: 'https://stages.univ.test',
  version: '1.2.3',
  publisher: {
    name: 'Université d’Essai',
    website: 'https://univ.test/stages',
    privacy: 'https://univ.test/donnees',
    terms: 'https://univ.test/conditions',
  },
  careers: 'CAP AVENIR',
  graph: true,
  channelFiles: false,
};

/** The content of a good package, after a change. */
export function contentWith(change: (content: PackageContent) => void): PackageContent {
  const content = structuredClone(packageContent(app));
  change(content);
  return content;
}
