/** Answers that a known organisation would replace: asked first, before and after side by side. */
import type { FieldId } from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { text } from './elements';
import { fieldValue } from './fieldValue';
import type { HostData } from '../bot/process/hosts';
import { valuesOf } from '../bot/process/internship';

export function formTakeHostCard(
  view: FileView,
  { known, data, fields }: { known: string; data: HostData; fields: readonly FieldId[] },
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const words = t.contactForm.host;
  const at = { file: file.id, known };
  return card(t, {
    title: words.askTitle(data.hostName ?? ''),
    body: [text(words.askText), ...fields.flatMap((field) => replaced(view, field, data))],
    actions: [
      press(
        'form.takeHost',
        { ...at, replace: 'yes' },
        { title: words.replace, style: 'positive' },
      ),
      press('form.takeHost', { ...at, replace: 'no' }, { title: words.keep }),
    ],
  });
}

function replaced(view: FileView, field: FieldId, data: HostData): Element[] {
  const t = texts(view.reader.language);
  const before = valuesOf(view.file);
  const after = { ...before, ...data };
  return [
    text(t.fields[field].label, { isSubtle: true, spacing: 'Small' }),
    text(t.amend.change(fieldValue(view, field, before), fieldValue(view, field, after)), {
      spacing: 'None',
    }),
  ];
}
