/**
 * What a piece of work costs this process, in ms of CPU: unlike the time that it takes, nothing that
 * runs beside it on the machine changes that.
 */
export async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
