/**
 * What the app asks for, each with its reason. The manifest holds nothing else: no `permissions`
 * (identity, messageTeamMembers), no device permission, no right to read what is written in a channel
 * without a mention. What Microsoft Graph offers beyond a team (installing the app for somebody, reading
 * groups) is granted to the registration by the tenant’s administrators, not by this package: README.md.
 */
export interface TeamPermission {
  name: string;
  type: 'Application';
  reason: string;
  /** Asked for only where the university wants documents in the channels' folders. */
  forChannelFiles?: true;
}

/** Granted by an owner of a team, for that team alone, when the app is added to it. */
export const TEAM_PERMISSIONS: TeamPermission[] = [
  {
    name: 'TeamMember.Read.Group',
    type: 'Application',
    reason:
      '« relier ce canal » and « délier ce canal » are for owners of the team; Teams tells a bot ' +
      'nothing about owners, so GET /teams/{id}/members is asked (bot/graph).',
  },
  {
    name: 'File.Read.Group',
    type: 'Application',
    forChannelFiles: true,
    reason:
      'finds the folder of a linked channel, GET /teams/{id}/channels/{id}/filesFolder: of what ' +
      'Microsoft lists for that call, the only right for one team; the others open every file of the ' +
      'tenant. It cannot write: for that the administrators grant Sites.Selected, site by site (README).',
  },
];
