import type { ChannelFiles, Graph } from '../process/ports';

/** Graph for whoever is made before it can be: it is opened at the first call. */
export function openedLater(open: () => Graph): Graph {
  let graph: Graph | undefined;
  const opened = () => (graph ??= open());
  return {
    isTeamOwner: (teamId, aadObjectId) => opened().isTeamOwner(teamId, aadObjectId),
    installFor: (aadObjectId) => opened().installFor(aadObjectId),
  };
}

/** As `openedLater`, for the channels' folders. */
export function foldersOpenedLater(open: () => ChannelFiles): ChannelFiles {
  let files: ChannelFiles | undefined;
  const opened = () => (files ??= open());
  return {
    folderOf: (channel) => opened().folderOf(channel),
    add: (folder, file) => opened().add(folder, file),
    replace: (copy, bytes) => opened().replace(copy, bytes),
    remove: (copy) => opened().remove(copy),
    ownIn: (folder) => opened().ownIn(folder),
  };
}
