import type { Graph } from '../process/ports';

/** Graph for whoever is made before it can be: it is opened at the first call. */
export function openedLater(open: () => Graph): Graph {
  let graph: Graph | undefined;
  const opened = () => (graph ??= open());
  return {
    isTeamOwner: (teamId, aadObjectId) => opened().isTeamOwner(teamId, aadObjectId),
    installFor: (aadObjectId) => opened().installFor(aadObjectId),
  };
}
