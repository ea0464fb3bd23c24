/** A message with files in somebody's chat: fetched at once, and handed to the dialogs. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { say } from '../../dialogs/files';
import type { Turn } from '../../dialogs/turn';
import { safeFileName } from '../../process/documents';
import { mayBeStudent } from '../../process/people';
import type { InboundActivity } from '../inboundActivity';
import type { Turns } from '../startTurn';

const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';

const attached = z.looseObject({
  name: z.string().max(1_000).catch(''),
  content: z.looseObject({ downloadUrl: z.string().max(10_000) }),
});

/** Files as Teams sends them; every message also has its own words as an attachment (text/html). */
export function filesIn({ attachments = [] }: InboundActivity) {
  return attachments.filter(({ contentType }) => contentType === DOWNLOAD_INFO);
}

/** Whether there is something in it besides words: a pasted image, a card of somebody else. */
export function hasMoreThanWords({ attachments = [] }: InboundActivity): boolean {
  return attachments.some(({ contentType }) => contentType !== 'text/html');
}

export async function onDroppedFiles(
  { files, conversation, log }: Turns,
  context: TurnContext,
  { turn, activity }: { turn: Turn; activity: InboundActivity },
): Promise<void> {
  const [dropped, ...more] = filesIn(activity);
  if (more.length > 0) return say(turn, 'several');
  if (!mayBeStudent(turn.person)) return say(turn, 'staff');
  const { data: file } = attached.safeParse(dropped);
  const got = file
    ? await files.download(file.content.downloadUrl)
    : { problem: 'failed' as const };
  if ('problem' in got) {
    log.warn({ person: turn.person.id, problem: got.problem }, 'a dropped file was not taken');
    return say(turn, got.problem === 'tooBig' ? 'tooBig' : 'failed');
  }
  const { kind, bytes } = got;
  turn.files = [{ kind, bytes, name: safeFileName(file?.name ?? '', kind) }];
  await conversation.onFiles(context);
}
