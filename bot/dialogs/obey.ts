/** What a person may write at any moment, in a personal chat, and what it does. */
import type { DialogContext } from 'botbuilder-dialogs';
import { assertNever } from '../process/assertNever';
import type { Internship } from '../process/internship';
import { hasRole, mayBeStudent } from '../process/people';
import { phaseOf } from '../process/steps';
import { contactFormActions } from './2-contact-form';
import { showAbsences } from './absences';
import { showDocumentsOf } from './documents';
import { done, type Notice, textsOf } from './handlers';
import { askSituation, homeActions, showHelp, showHome, showWelcome } from './home';
import { sayWhereToLink } from './linking';
import { firstManaged, showOpenFor } from './managers';
import type { Memory } from './memory';
import { showFile, showFiles } from './progress';
import { AskDialog, ConfirmDialog, isPrompt } from './prompts';
import { askSomebody } from './questions';
import { openReference } from './reference';
import { showRequests } from './requests';
import { showNotUnderstood, showSentence } from './sentences';
import { type Turn, turnOf } from './turn';
import type { Command } from './words';

interface Obeying {
  dc: DialogContext;
  command: Command;
  files: Internship[];
  current: Internship | null;
  memory: Memory;
}

export async function obey({ dc, command, files, current, memory }: Obeying): Promise<void> {
  const turn = turnOf(dc);
  const prompted = isPrompt(dc);
  while (isPrompt(dc)) await dc.endDialog();
  switch (command.name) {
    case 'hello':
      return greet(turn, current, files);
    case 'help':
      return showHelp(turn);
    case 'status':
      return showStatus(turn, current, files);
    case 'requests':
    case 'absence':
      if (!hasRole(turn.person, 'teacher')) {
        return showNotUnderstood(turn, { text: dc.context.activity.text, current });
      }
      return command.name === 'requests' ? showRequests(turn) : showAbsences(turn);
    case 'reference': {
      const opened = await openReference(turn, command.reference);
      if (opened) memory.focus = opened.id;
      return;
    }
    case 'files':
      return showFiles(turn, files);
    case 'newFile':
      return askSituation(turn, files.length + 1);
    case 'privacy':
      return homeActions['student.privacy'](turn, {});
    case 'documents':
      if (!current && mayBeStudent(turn.person)) return showNoFile(turn);
      return showDocumentsOf(turn, current?.id ?? memory.focus);
    case 'filled':
    case 'form':
    case 'history':
    case 'restart':
    case 'abandon':
      return current ? obeyAbout(current, command.name, dc) : showNoFile(turn);
    case 'back':
    case 'cancel':
      return stepBack(turn, current, prompted);
    case 'question':
      if (command.text) {
        return askSomebody(turn, { topic: 'question', text: command.text, file: current?.id });
      }
      await dc.beginDialog(AskDialog.id, current ? { file: current.id } : {});
      return;
    case 'language':
      await turn.ports.store.setLanguage(turn.person.id, command.language);
      turn.person = { ...turn.person, language: command.language };
      return showSentence(turn, done(textsOf(turn).noted.languageChanged), current);
    case 'openFor': {
      const managed = firstManaged(turn);
      if (managed) return showOpenFor(turn, managed);
      return showNotUnderstood(turn, { text: dc.context.activity.text, current });
    }
    case 'linkChannel':
    case 'unlinkChannel':
      return sayWhereToLink(turn);
    case 'yes':
    case 'no':
      return showNotUnderstood(turn, { text: dc.context.activity.text, current });
    default:
      return assertNever(command);
  }
}

type AboutFile = 'filled' | 'form' | 'history' | 'restart' | 'abandon';

async function obeyAbout(current: Internship, name: AboutFile, dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  const file = current.id;
  switch (name) {
    case 'filled':
      return contactFormActions['form.filled'](turn, { file });
    case 'form':
      return contactFormActions[phaseOf(current) === 'search' ? 'form.filled' : 'form.summary'](
        turn,
        { file },
      );
    case 'history':
      return homeActions['file.history'](turn, { file });
    case 'restart':
    case 'abandon':
      await dc.beginDialog(ConfirmDialog.id, { file, what: name });
  }
}

/** The first words of a conversation: a welcome once, then where things stand. */
async function greet(turn: Turn, current: Internship | null, files: Internship[]): Promise<void> {
  if (current) return showFile(turn, current, { files });
  if (mayBeStudent(turn.person)) return showWelcome(turn);
  await showStatus(turn, current, files);
}

async function showStatus(
  turn: Turn,
  current: Internship | null,
  files: Internship[],
): Promise<void> {
  if (current) await showFile(turn, current, { files });
  const isTeacher = hasRole(turn.person, 'teacher');
  if (isTeacher) await showRequests(turn);
  if (!current && !isTeacher) await showHome(turn);
}

/** « annuler » and « retour »: the prompt goes, everything else stays as it is. */
async function stepBack(turn: Turn, current: Internship | null, prompted: boolean): Promise<void> {
  const { noted } = textsOf(turn);
  const nothing = current ? noted.nothingToCancel : noted.nothingUnderWay;
  const notice: Notice = prompted ? done(noted.cancelled) : { tone: 'neutral', text: nothing };
  if (!current && mayBeStudent(turn.person)) return askSituation(turn, 1, notice);
  await showSentence(turn, notice, current);
}

/** Words about a file, from somebody who has none. */
async function showNoFile(turn: Turn): Promise<void> {
  if (!mayBeStudent(turn.person)) return showHelp(turn);
  await askSituation(turn, 1, { tone: 'neutral', text: textsOf(turn).files.title(0) });
}
