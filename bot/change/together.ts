/** Notices of several files in one transaction, and one message. */
import type { Announcement } from '../process/announce';
import { decide } from '../process/decide';
import type { Internship, InternshipEvent } from '../process/internship';
import type { Actor } from '../process/people';
import type { Notice } from '../process/reminders';
import { commitOf } from './commit';
import { tell, type ChangePorts } from './ports';

/**
 * Sends these notices, all of them or none: what they leave to be told is gathered by `gather`. False:
 * somebody else was faster with one of the files, and nothing was done.
 */
export async function sendTogether(
  ports: ChangePorts,
  notices: readonly { file: Internship; notice: Notice & { skipped: string[] } }[],
  gather: (announcements: Announcement[]) => Announcement,
): Promise<boolean> {
  const actor: Actor = { kind: 'system' };
  const now = ports.clock.now().toString();
  const { university } = ports;
  const files = new Map(notices.map(({ file }) => [file.id, file]));
  const commits = [...files.values()].flatMap((before) => {
    const events = notices.flatMap(({ file, notice }): InternshipEvent[] => {
      if (file.id !== before.id) return [];
      const { key, kind, skipped } = notice;
      const command = { type: 'sendNotice', key, notice: kind, skipped } as const;
      const decision = decide(before, command, { actor, now, university });
      return 'events' in decision ? decision.events : [];
    });
    return events.length > 0 ? (commitOf(ports, { before, events, actor, now }) ?? []) : [];
  });
  const gathered = gather(commits.map(({ announcement }) => announcement));
  const saved = (await ports.store.commitTogether(commits, gathered)) === 'saved';
  if (!saved) return false;
  for (const { file, entries } of commits) {
    tell(
      ports,
      { internship: file.id, command: 'sendNotice' },
      {
        events: entries.map(({ event }) => event),
      },
    );
  }
  return true;
}
