import { z } from 'zod';
import { adaptiveCardType } from '../cardViews';
import { problemsOfCard } from '../cards/validation';
import { isFileInfo } from '../files';
import { parseBody } from '../routes';
import type { Attachment } from '../state';
import type { Conversation } from '../teams';
import { badSyntax, refuse } from './refusals';

// What the bot may put into a message.

/** One message: Teams never shows text and cards in one. */
export interface Content {
  text?: string;
  summary?: string;
  attachments: Attachment[];
}

const absentIfNull = <T extends z.ZodType>(type: T) =>
  type.nullish().transform((value) => value ?? undefined);

const activitySchema = z.looseObject({
  type: z.enum(['message', 'typing']),
  text: absentIfNull(z.string()),
  summary: absentIfNull(z.string()),
  attachments: absentIfNull(
    z.array(
      z.looseObject({
        contentType: z.string(),
        contentUrl: absentIfNull(z.string()),
        content: z.unknown(),
        name: absentIfNull(z.string()),
      }),
    ),
  ),
});
export type OutgoingActivity = z.infer<typeof activitySchema>;

/** 100 KB, counted in UTF-16. */
const MAX_BYTES = 100 * 1024;

export const consentType = 'application/vnd.microsoft.teams.card.file.consent';
const otherTypes =
  /^(image\/(png|jpeg|gif)|application\/vnd\.microsoft\.(card\.(hero|thumbnail|receipt|signin|oauth)|teams\.card\.(list|o365connector)))$/;

/** Reads the activity of a request. Throws 413 and 400 as Teams does. */
export function readActivity(body: Buffer): OutgoingActivity {
  if (body.toString().length * 2 > MAX_BYTES) {
    throw refuse(413, { code: 'MessageSizeTooBig', message: 'Message size too large.' });
  }
  return parseBody(body, activitySchema, badSyntax);
}

/** The messages that Teams makes of an activity. Throws 400 for what it does not show. */
export function contentsOf(activity: OutgoingActivity, conversation: Conversation): Content[] {
  const { text, summary, attachments = [] } = activity;
  for (const [index, attachment] of attachments.entries()) {
    const problems = problemsOfAttachment(attachment, conversation);
    if (problems.length > 0) throw badSyntax(`attachments[${index}]: ${problems.join('; ')}`);
  }
  const contents: Content[] = [];
  if (text) contents.push({ text, ...(summary && { summary }), attachments: [] });
  if (attachments.length > 0) contents.push({ ...(summary && { summary }), attachments });
  if (contents.length === 0) throw badSyntax('the message has neither text nor attachments');
  return contents;
}

function problemsOfAttachment(attachment: Attachment, { kind }: Conversation): string[] {
  const { contentType, content } = attachment;
  if (contentType === adaptiveCardType) return problemsOfCard(content).slice(0, 5);
  if (contentType === consentType || isFileInfo(attachment)) {
    return kind === 'personal' ? [] : ['files are offered in personal chats only'];
  }
  return otherTypes.test(contentType) ? [] : [`unknown attachment type ${contentType}`];
}
