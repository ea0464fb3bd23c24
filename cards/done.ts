/** A file that is over: completed, given up, started over, or closed by a manager. */
import { localDay } from '../bot/process/calendar';
import { readForm } from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { facts, text, type CardNotice } from './elements';
import { hostOf } from './fileLine';
import { nameOf } from './names';
import { valuesOf } from '../bot/process/internship';

export interface DoneOptions {
  /** With it, « Nouveau stage » is offered at once; without, through the list. */
  nextOrdinal?: number;
  notice?: CardNotice;
}

export function doneCard(view: FileView, { nextOrdinal, notice }: DoneOptions = {}): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  return card(t, {
    title: file.closure ? t.done.closed : t.done.completed,
    ...(notice && { notice }),
    body: file.closure ? closed(view) : completed(view),
    actions: [
      nextOrdinal
        ? press('file.new', { ordinal: nextOrdinal }, { title: t.buttons.newFile })
        : press('file.list', {}, { title: t.buttons.myFiles }),
      press('question.open', { file: file.id }, { title: t.buttons.question }),
      press('file.history', { file: file.id }, { title: t.buttons.history }),
    ],
  });
}

function completed(view: FileView): Element[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { startDate, endDate } = readForm(valuesOf(file)).values;
  return [
    text(t.done.completedText(hostOf(file) ?? t.files.unnamed)),
    ...facts([
      [t.done.dates, startDate && endDate ? t.dates(startDate, endDate) : ''],
      [t.done.convention, file.convention ? t.done.conventionNumber(file.convention.number) : ''],
      [t.done.teacher, nameOf(view, file.referentId)],
    ]),
    text(t.done.goodLuck),
  ];
}

function closed(view: FileView): Element[] {
  const { file, reader, university } = view;
  const t = texts(reader.language);
  if (!file.closure) return [];
  const { kind, at, by, reason } = file.closure;
  const day = localDay(at, university);
  const host = hostOf(file);
  return [
    ...(host ? [text(host, { weight: 'Bolder' })] : []),
    text(kind === 'byManager' ? t.done.byManager(nameOf(view, by), day) : t.done[kind](day)),
    ...(reason ? [text(t.done.reason(reason))] : []),
    text(t.done.mistake),
  ];
}
