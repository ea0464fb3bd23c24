/** What waits for an answer at once: the press of an action on a card, and a search while typing. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { readAction } from '../../cards';
import { press } from '../dialogs/actions';
import type { Turn } from '../dialogs/turn';
import { choicesFor } from '../dialogs/typeahead';
import { hasRole, mayBeStudent } from '../process/people';
import { texts } from '../texts';
import { answerInvoke } from './adapter';
import { onFileConsent } from './files/consent';
import type { InboundActivity } from './inboundActivity';
import { errorAnswer, searchAnswer } from './invokeAnswers';
import { isOwnAct, startTurn, type Turns } from './startTurn';
import { isAbout } from './watchedTurn';

export async function onInvoke(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return onCardAction(options, context, activity);
    case 'application/search':
      return onSearch(options, context, activity);
    case 'fileConsent/invoke':
      return onFileConsent(options, context, activity);
    default:
      answerInvoke(context, errorAnswer(400, 'UnknownInvoke', activity.name ?? ''));
  }
}

const pressed = z.looseObject({
  action: z.looseObject({ verb: z.string(), data: z.unknown().optional() }),
});
const searched = z.looseObject({ dataset: z.string(), queryText: z.string().max(100) });

async function onCardAction(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  const { data: value } = pressed.safeParse(activity.value);
  const action = readAction(value?.action.verb ?? '', value?.action.data);
  if ('verb' in action) {
    isAbout(context, action);
    // What a card asks for by itself leaves alone what the person is busy with.
    const isInChat = !turn.inChannel && isOwnAct(activity);
    return isInChat ? options.conversation.onAction(context, action) : press(turn, action);
  }
  const why = 'unknownVerb' in action ? 'UnknownVerb' : 'BadData';
  options.log.warn({ person: turn.person.id, why }, 'a card action was not understood');
  answerInvoke(context, errorAnswer(400, why, unreadable(turn)));
}

/** How the card comes back depends on who had it before them. */
function unreadable({ inChannel, person }: Turn): string {
  const { unreadable: words } = texts(inChannel ? 'fr' : person.language).noted;
  if (inChannel) return words.channel;
  if (mayBeStudent(person)) return words.student;
  return hasRole(person, 'teacher') ? words.teacher : words.other;
}

async function onSearch(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  const { data: query } = searched.safeParse(activity.value);
  // Too much is answered like nothing: whoever types sees no error, and goes on.
  const choices =
    query && options.searches.allows(turn.person.id)
      ? await choicesFor(turn, { dataset: query.dataset, text: query.queryText })
      : [];
  answerInvoke(context, searchAnswer(choices));
}
