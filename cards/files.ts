/** All the internships of one student: each is its own file, one may be opened. */
import { localDay } from '../bot/process/calendar';
import type { Internship } from '../bot/process/internship';
import { phaseOf } from '../bot/process/steps';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { group, hint, text, type CardNotice } from './elements';
import { hostOf, lineOf } from './fileLine';
import { choiceInput } from './inputs';

export interface FilesOptions {
  /** Oldest first. */
  files: readonly Internship[];
  nextOrdinal: number;
  notice?: CardNotice;
}

/** With « Nouveau stage » the six actions that a card may have. */
const BUTTONS_AT_MOST = 4;

export function filesCard(
  shown: Shown,
  { files, nextOrdinal, notice }: FilesOptions,
): AdaptiveCard {
  const t = texts(shown.reader.language);
  const newest = [...files].reverse();
  const another = press('file.new', { ordinal: nextOrdinal }, { title: t.buttons.newFile });
  return card(t, {
    title: t.files.title(files.length),
    ...(notice && { notice }),
    body:
      files.length > BUTTONS_AT_MOST
        ? [...newest.map((file) => row(shown, file)), ...chooser(shown, newest)]
        : [
            ...(files.length === 0 ? [text(t.files.none)] : []),
            ...newest.map((file) => row(shown, file, opening(shown, file))),
          ],
    actions: [another],
  });
}

function row(shown: Shown, file: Internship, action?: Action): Element {
  const t = texts(shown.reader.language);
  return group(
    [
      text(nameOfFile(shown, file), { weight: 'Bolder' }),
      hint(lineOf(t.phases[phaseOf(file)], openedOn(shown, file))),
      ...(action ? [actionSet([action])] : []),
    ],
    { separator: true },
  );
}

function openedOn({ reader, university }: Shown, file: Internship): string {
  return texts(reader.language).files.openedOn(localDay(file.openedAt, university));
}

function opening(shown: Shown, file: Internship): Action {
  const t = texts(shown.reader.language);
  return press('file.open', { file: file.id }, { title: t.files.open(nameOfFile(shown, file)) });
}

function nameOfFile({ reader }: Shown, file: Internship): string {
  return hostOf(file) ?? texts(reader.language).files.unnamed;
}

function chooser(shown: Shown, files: readonly Internship[]): Element[] {
  const t = texts(shown.reader.language);
  const choices = files.map((file) => ({
    title: lineOf(nameOfFile(shown, file), openedOn(shown, file)),
    value: file.id,
  }));
  return [
    choiceInput({
      id: 'file',
      label: t.files.choose,
      choices,
      ...(choices[0] && { value: choices[0].value }),
    }),
    actionSet([press('file.open', {}, { title: t.files.openChosen, style: 'positive' })]),
  ];
}
