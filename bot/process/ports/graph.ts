/** Where a team or a person stands in Microsoft 365, where the university granted Microsoft Graph. */
export interface Graph {
  /** `teamId` is the group's id (`channelData.team.aadGroupId`). Throws when Graph does not answer. */
  isTeamOwner(teamId: string, aadObjectId: string): Promise<boolean>;
  /** Installs the bot for somebody, so that they can be written to. Repeatable. */
  installFor(aadObjectId: string): Promise<'installed' | 'alreadyInstalled'>;
}

/** Somebody in a group; what the permissions do not show is null. */
export interface GroupMember {
  id: string;
  displayName: string | null;
  mail: string | null;
  userPrincipalName: string | null;
  preferredLanguage: string | null;
  accountEnabled: boolean | null;
  userType: string | null;
}

/** Reads the groups of Microsoft's directory, for an import of people. */
export interface GroupReader {
  /** The people of a group and of the groups in it, page by page. Throws when Graph does not answer. */
  groupMembers(groupId: string): AsyncIterable<GroupMember>;
}
