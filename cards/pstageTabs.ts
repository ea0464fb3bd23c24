/** What goes into each of Pstage's seven tabs, in their order and with Pstage's own labels. */
import { checkForm } from '../bot/process/checks';
import type { Draft, FieldId } from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { conventionLanguage } from './conventionLanguage';
import { facts, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { valuesOf } from './fileLine';
import { nameOf, personOf } from './names';

type Row = readonly [label: string, value: string];

export function pstageTabs(view: FileView): Element[] {
  const { tabs } = texts(view.reader.language).convention;
  const values = valuesOf(view.file);
  const of = (field: FieldId) => fieldValue(view, field, values);
  return [
    heading(tabs.student),
    ...facts(studentRows(view)),
    heading(tabs.host),
    ...facts(hostRows(view, of)),
    heading(tabs.service),
    ...facts(serviceRows(view, of)),
    heading(tabs.tutor),
    ...facts(tutorRows(view, of)),
    heading(tabs.stage),
    ...stageElements(view, values, of),
    heading(tabs.referent),
    ...facts(referentRows(view)),
    heading(tabs.signatory),
    ...facts(signatoryRows(view, of)),
  ];
}

type Of = (field: FieldId) => string;

const labelsFor = (view: FileView) => texts(view.reader.language).convention.labels;

function studentRows(view: FileView): Row[] {
  const labels = labelsFor(view);
  const student = personOf(view, view.file.student.id);
  return [
    [labels.name, student?.name ?? ''],
    [labels.studentNumber, student?.studentNumber ?? ''],
    [labels.email, student?.email ?? ''],
    [labels.formation, student?.formation ?? ''],
    [labels.conventionType, labels.initial],
    [labels.language, conventionLanguage(view)],
    [labels.legalRepresentative, valuesOf(view.file).legalRepresentative ?? ''],
  ];
}

function hostRows(view: FileView, of: Of): Row[] {
  const labels = labelsFor(view);
  return [
    [labels.company, of('hostName')],
    [labels.siret, of('hostSiret')],
    [labels.street, of('hostAddress')],
    [labels.postcode, of('hostPostcode')],
    [labels.city, of('hostCity')],
    [labels.country, of('hostCountry')],
  ];
}

function serviceRows(view: FileView, of: Of): Row[] {
  const labels = labelsFor(view);
  return [[labels.place, of('workplace') || labels.samePlace]];
}

function tutorRows(view: FileView, of: Of): Row[] {
  const labels = labelsFor(view);
  return [
    [labels.lastName, of('tutorLastName')],
    [labels.firstName, of('tutorFirstName')],
    [labels.role, of('tutorRole')],
    [labels.phone, of('tutorPhone')],
    [labels.tutorEmail, of('tutorEmail')],
  ];
}

function stageElements(view: FileView, values: Draft, of: Of): Element[] {
  const labels = labelsFor(view);
  const { file, now, university, reader } = view;
  const t = texts(reader.language);
  const { length } = checkForm(values, { file, now, university });
  const long = (label: string, field: FieldId): Element[] => [
    text(label, { isSubtle: true, spacing: 'Small' }),
    text(of(field), { spacing: 'None' }),
  ];
  return [
    ...long(labels.subject, 'subject'),
    ...long(labels.competences, 'competences'),
    ...long(labels.tasks, 'tasks'),
    ...facts([
      [labels.start, of('startDate')],
      [labels.end, of('endDate')],
      [labels.weekly, of('weeklyHours')],
      [labels.total, length ? t.length(length.minutes) : ''],
      [labels.gratification, of('hourlyGratification') || t.no],
    ]),
  ];
}

function referentRows(view: FileView): Row[] {
  const labels = labelsFor(view);
  const teacher = personOf(view, view.file.referentId);
  return [
    [labels.teacher, nameOf(view, view.file.referentId)],
    [labels.email, teacher?.email ?? ''],
  ];
}

function signatoryRows(view: FileView, of: Of): Row[] {
  const labels = labelsFor(view);
  return [
    [labels.lastName, of('signatoryLastName')],
    [labels.firstName, of('signatoryFirstName')],
    [labels.role, of('signatoryRole')],
  ];
}
