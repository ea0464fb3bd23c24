/**
 * What goes into each of Pstage's seven tabs, in their order, from the table of fields. Each tab folds
 * out: one is copied at a time.
 */
import { checkForm } from '../bot/process/checks';
import {
  fieldTable,
  isAsked,
  readForm,
  sectionIds,
  sectionInfo,
  sections,
  type FieldId,
} from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { toggle } from './card';
import { conventionLanguage } from './conventionLanguage';
import { facts, group, heading } from './elements';
import { fieldValue } from './fieldValue';
import { academicYear } from './formComputed';
import { answers } from './formContents';
import { nameOf, personOf } from './names';
import { valuesOf } from '../bot/process/internship';

type Row = readonly [label: string, value: string];
const tabs = [1, 2, 3, 4, 5, 6, 7] as const;
type Tab = (typeof tabs)[number];

export function pstageTabs(view: FileView): Element[] {
  return tabs.flatMap((tab) => [tabTitle(view, tab), tabContents(view, tab)]);
}

function tabTitle({ reader }: FileView, tab: Tab): Element {
  const t = texts(reader.language);
  const title = t.convention.tab(tab, t.pstageTabs[tab]);
  return group([heading(title, { color: 'Accent' })], {
    selectAction: toggle(title, `tab-${tab}`),
    separator: true,
  });
}

function tabContents(view: FileView, tab: Tab): Element {
  const ids = sectionIds.filter((section) => sectionInfo[section].tab === tab);
  const fields = ids.flatMap((section): readonly FieldId[] => sections[section]);
  const draft = valuesOf(view.file);
  const asked = fields.filter(
    (field) => fieldTable[field].pstage !== null && field !== 'referentId' && isAsked(field, draft),
  );
  return group(
    [
      ...facts(before(view, tab)),
      ...answers(
        view,
        asked.map((field) => [field, valueOf(view, field)]),
      ),
      ...facts(after(view, tab)),
    ],
    { id: `tab-${tab}`, isVisible: tab === 1 },
  );
}

function valueOf(view: FileView, field: FieldId): string {
  return field === 'cpam' ? cpam(view) : fieldValue(view, field, valuesOf(view.file));
}

/** Pstage asks for the region, the name and the address. */
function cpam(view: FileView): string {
  const draft = valuesOf(view.file);
  const office = view.university.cpam.find(({ id }) => id === draft.cpam);
  return office
    ? [office.region, office.name, office.address].filter(Boolean).join(', ')
    : fieldValue(view, 'cpam', draft);
}

/** What Pstage shows or asks first, and no field of the form holds. */
function before(view: FileView, tab: Tab): Row[] {
  const { file, reader } = view;
  const { labels } = texts(reader.language).convention;
  switch (tab) {
    case 1: {
      const student = personOf(view, file.student.id);
      return [
        [labels.name, student?.name ?? ''],
        [labels.studentNumber, student?.studentNumber ?? ''],
        [labels.email, student?.email ?? ''],
      ];
    }
    case 6: {
      const teacher = personOf(view, file.referentId);
      return [
        [labels.teacher, nameOf(view, file.referentId)],
        [labels.email, teacher?.email ?? ''],
      ];
    }
    default:
      return [];
  }
}

/** What is worked out, and what is the same for everybody. */
function after(view: FileView, tab: Tab): Row[] {
  const { file, now, reader, university } = view;
  const t = texts(reader.language);
  const { labels } = t.convention;
  const draft = valuesOf(file);
  switch (tab) {
    case 1: {
      const { startDate } = readForm(draft).values;
      const { summary } = t.contactForm;
      return [
        [summary.academicYear, startDate ? academicYear(view, startDate) : ''],
        [summary.volume, summary.volumeValue],
        [labels.conventionType, labels.initial],
        [labels.language, conventionLanguage(view)],
      ];
    }
    case 3:
      return [[labels.place, draft.serviceElsewhere === 'yes' ? '' : labels.samePlace]];
    case 5: {
      const { length } = checkForm(draft, { file, now, university });
      return [[labels.total, length ? t.length(length.minutes) : '']];
    }
    default:
      return [];
  }
}
