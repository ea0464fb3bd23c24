/** An alarm that reached nobody: the one message that the call list sends by itself. */
import type { DepartmentView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { nameOf, personOf } from '../names';
import { message, type Message } from '../news/message';
import { whatWasMissed } from './missed';

/** null once they were told, or came back. */
export function toCallNews(view: DepartmentView, key: string): Message | null {
  const { reader, outOfReach } = view;
  const { toCall } = texts(reader.language).staff.reach;
  for (const person of outOfReach) {
    const missed = person.missed.find((one) => one.key === key);
    if (!missed || missed.settled || missed.way !== 'call') continue;
    const email = personOf(view, person.personId)?.email;
    return message(toCall.title(nameOf(view, person.personId)), [
      toCall.text(whatWasMissed(view, person, missed)),
      email ? toCall.email(email) : null,
    ]);
  }
  return null;
}
