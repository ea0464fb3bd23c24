/** What each section of the imprimé contact holds, in few lines, and what it all comes to. */
import { minimumAt, type Check } from '../bot/process/checks';
import { readForm, type FieldId, type SectionId } from '../bot/process/form';
import { isFrance } from '../bot/process/formReaders';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { facts, text } from './elements';
import { fieldValue } from './fieldValue';
import { valuesOf } from './fileLine';

/** Fields that belong together on one line; those of one group are joined by a space. */
type Line = readonly (readonly FieldId[])[];

const alone = (field: FieldId): Line => [[field]];

export function sectionContents(view: FileView, section: SectionId): Element[] {
  const { fields, summary } = texts(view.reader.language);
  const row = (label: string, line: Line) => [label, inOneLine(view, line)] as const;
  const own = (field: FieldId) => row(fields[field].label, alone(field));
  switch (section) {
    case 'host':
      return facts([
        own('hostName'),
        row(summary.address, [['hostAddress'], ['hostPostcode', 'hostCity'], ['hostCountry']]),
        own('hostSiret'),
        own('workplace'),
      ]);
    case 'people':
      return facts([
        row(summary.tutor, [['tutorFirstName', 'tutorLastName'], ['tutorRole']]),
        row(summary.contact, [['tutorEmail'], ['tutorPhone']]),
        row(summary.signatory, [['signatoryFirstName', 'signatoryLastName'], ['signatoryRole']]),
      ]);
    case 'stage':
      return [
        ...(['subject', 'tasks', 'competences'] as const).flatMap((field) => long(view, field)),
        ...facts([
          own('startDate'),
          own('endDate'),
          own('weeklyHours'),
          own('hourlyGratification'),
        ]),
      ];
    case 'referent':
      return facts([
        own('referentId'),
        own('referentUnknown'),
        row(summary.minor, alone('minor')),
        own('legalRepresentative'),
      ]);
  }
}

function inOneLine(view: FileView, line: Line): string {
  const values = valuesOf(view.file);
  const joined = (parts: string[], between: string) => parts.filter(Boolean).join(between);
  const groups = line.map((group) =>
    joined(
      group.map((field) => fieldValue(view, field, values)),
      ' ',
    ),
  );
  return joined(groups, ', ');
}

function long(view: FileView, field: FieldId): Element[] {
  const value = fieldValue(view, field, valuesOf(view.file));
  if (value === '') return [];
  const { label } = texts(view.reader.language).fields[field];
  return [text(label, { isSubtle: true, spacing: 'Small' }), text(value, { spacing: 'None' })];
}

export function computed(view: FileView, { length, gratificationDue }: Check): Element[] {
  const t = texts(view.reader.language);
  return facts([
    [t.summary.length, length ? t.length(length.minutes) : ''],
    [t.summary.gratification, gratificationDue === null ? '' : due(view, gratificationDue)],
  ]);
}

function due({ file, reader, university }: FileView, isDue: boolean): string {
  const { summary } = texts(reader.language);
  const draft = valuesOf(file);
  if (!isFrance(draft)) return summary.notDueAbroad;
  if (!isDue) return summary.notDue;
  const { startDate } = readForm(draft).values;
  return summary.due(startDate ? minimumAt(startDate, university) : null);
}
