/** What a referent is told: reminders when it is their turn, and the alarms of their students. */
import type { NewsKind } from '../../bot/process/tellings';
import { localDay } from '../../bot/process/calendar';
import { readForm } from '../../bot/process/form';
import { valuesOf, type NoticeKind } from '../../bot/process/internship';
import type { PersonId } from '../../bot/process/people';
import { whoCanAct } from '../../bot/process/reminders';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords, dayInWords, since } from '../../bot/texts/format';
import { press } from '../actions';
import type { Action, Element } from '../adaptiveCard';
import { isReadersAcceptance } from '../approvalState';
import { hostOf } from '../fileLine';
import { dateInput } from '../inputs';
import { nameOf, studentName } from '../names';
import { turnOf, turnSince } from '../turn';
import {
  alarmReason,
  alarmTitle,
  message,
  noticeHolds,
  waitingStart,
  type Message,
} from './message';

export function referentNews(view: FileView, news: NewsKind, variant: string): Message | null {
  switch (news) {
    case 'approvalAsked':
      return phaseOf(view.file) === 'awaitingApproval' ? approvalAsked(view) : null;
    case 'delegationDeclined':
      return phaseOf(view.file) === 'awaitingApproval' ? delegationDeclined(view, variant) : null;
    case 'reminder':
    case 'lastDayAlarm':
    case 'startDayAlarm':
    case 'approvalReminder':
    case 'idle':
      return noticeHolds(view, news, 'referent') ? notice(view, news) : null;
    default: // Everything else is the student's or the managers' news.
      return null;
  }
}

/** For an e-mail: enough to know what waits, and nothing that only the approval card should hold. */
function approvalAsked(view: FileView): Message {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { mail } = t.staff.reach;
  const host = hostOf(file);
  const { startDate, endDate } = readForm(valuesOf(file)).values;
  const dates = startDate && endDate ? t.dates(startDate, endDate) : null;
  return message(mail.approvalAsked(studentName(view)), [
    host ? mail.approvalText(host, dates) : dates,
    mail.approvalNext,
  ]);
}

function delegationDeclined(view: FileView, by: PersonId): Message {
  const { validation, news } = texts(view.reader.language).staff;
  const { delegationDeclined: words } = validation;
  const who = view.people.named.get(by)?.name;
  const title = news.reminder.openRequest;
  return message(
    words.title(studentName(view)),
    [hostOf(view.file), who ? words.textBy(who) : words.text, news.reminder.approve],
    press('approval.open', { file: view.file.id }, { title, style: 'positive' }),
  );
}

/** To somebody who is the referent no more: who was asked instead, and that nothing is to be signed. */
export function referentChanged(view: FileView): Message | null {
  const { file, reader } = view;
  if (reader.person?.id === file.referentId) return null;
  const { referentChanged: words } = texts(reader.language).staff.validation;
  return message(words.title(studentName(view)), [
    file.referentId ? words.asked(nameOf(view, file.referentId)) : words.open,
    words.next,
  ]);
}

function notice(view: FileView, kind: NoticeKind): Message {
  const isAlarm = kind === 'lastDayAlarm' || kind === 'startDayAlarm';
  const { lines, actions } = whatToDo(view, kind);
  return message(
    titleOf(view, kind),
    [isAlarm ? alarmReason(view) : hostOf(view.file), ...lines],
    ...actions,
  );
}

function titleOf(view: FileView, kind: NoticeKind): string {
  const { file, reader, university } = view;
  const { language } = reader;
  const { news } = texts(language).staff;
  const name = studentName(view);
  switch (kind) {
    case 'reminder':
      return news.reminder.other(name, dateInWords(waitingStart(view) ?? '', language));
    case 'lastDayAlarm':
    case 'startDayAlarm':
      return alarmTitle(view);
    case 'approvalReminder':
      return news.approvalReminder.title(name, waited(view));
    case 'approvalUnanswered':
      return news.approvalReminder.title(name, waited(view));
    case 'idle':
      return news.idle.other(name, dayInWords(file.touchedAt, language, university));
  }
}

function waited({ file, now, reader, university }: FileView): string {
  return since(turnSince(file), now, { language: reader.language, university });
}

/** Their own act where it is their turn: the request, or their signature on the paper. */
function whatToDo(
  view: FileView,
  kind: NoticeKind,
): { lines: (string | Element)[]; actions: Action[] } {
  const { file, reader, now, university } = view;
  const { reminder } = texts(reader.language).staff.news;
  const here = { file: file.id };
  if (whoCanAct(file) !== 'referent') return { lines: [turnOf(view)], actions: [] };
  if (phaseOf(file) === 'awaitingApproval') {
    const title = reminder.openRequest;
    return {
      // The title of that one says since when.
      lines: [
        isReadersAcceptance(view) ? reminder.accept : reminder.approve,
        ...(kind === 'approvalReminder' ? [] : [reminder.waits(waited(view))]),
      ],
      actions: [press('approval.open', here, { title, style: 'positive' })],
    };
  }
  if (file.signatures.referent) return { lines: [reminder.passOn(waited(view))], actions: [] };
  const today = localDay(now, university);
  return {
    lines: [
      reminder.sign(waited(view)),
      dateInput({ id: 'on', label: reminder.signedOn, value: today, max: today }),
    ],
    actions: [
      press('approval.recordSignature', here, { title: reminder.record, style: 'positive' }),
    ],
  };
}
