/**
 * The imprimé contact on paper: to be filled in by the tutor, with what is known in its place, or as it
 * was filled in. A pure function of its contents.
 */
import { drawFields } from './contactFormFields';
import { drawNotice, drawOpening } from './contactFormParts';
import type { ContactForm, FormSection } from './form';
import { valueInWords } from './formValues';
import { Flow } from './flow';
import { FormFields } from './formFields';
import { colors, look, margins } from './look';
import { marker } from './marker';
import { type MadeDocument, Paper } from './paper';
import { PAGE } from './sheet';
import { table, type TableHead } from './table';

export async function makeContactFormPdf(
  form: ContactForm,
  { fillable }: { fillable: boolean },
): Promise<MadeDocument> {
  const { language, title, university } = form;
  const paper = new Paper({ language, title, author: university });
  const flow = new Flow(paper, { margins, ...pageFrame(form, paper) });
  drawOpening(flow, form);
  if (fillable) {
    const fields = new FormFields(paper, {
      ink: colors.ink,
      fill: colors.pale,
      border: colors.line,
      size: 9,
    });
    fields.hidden(flow.sheet, marker(form));
    for (const section of form.sections) drawFillable(flow, section, { form, fields });
  } else {
    for (const section of form.sections) drawFinal(flow, section, form);
  }
  drawNotice(flow, form);
  return flow.finish();
}

function drawFillable(
  flow: Flow,
  section: FormSection,
  { form, fields }: { form: ContactForm; fields: FormFields },
): void {
  drawFields(flow, section, { form, fields, head: headOf(flow, section.title, form) });
}

/** What was left empty is left out. */
function drawFinal(flow: Flow, section: FormSection, form: ContactForm): void {
  const rows = section.fields
    .filter(({ value }) => value !== '')
    .map((field) => ({ label: field.label, value: valueInWords(field) }));
  if (rows.length === 0) return;
  const head = headOf(flow, section.title, form);
  table(flow, rows, {
    look: {
      label: look.label,
      value: look.value,
      labelWidth: 170,
      padding: 2.6,
      line: colors.line,
    },
    head,
  });
  flow.space(12);
}

const HEAD_HEIGHT = 23;

function headOf(flow: Flow, title: string, { words }: ContactForm): TableHead {
  return {
    height: HEAD_HEIGHT,
    draw: (isAgain) => {
      const text = isAgain ? `${title} ${words.continued}` : title;
      const lines = flow.lines(text, look.heading, flow.width);
      flow.draw(lines.slice(0, 1), look.heading, { x: flow.left, y: flow.y, tag: 'H2' });
      flow.rule(flow.y + 17.5, colors.blue, 1);
      flow.space(HEAD_HEIGHT);
    },
  };
}

function pageFrame(
  form: ContactForm,
  paper: Paper,
): Omit<ConstructorParameters<typeof Flow>[1], 'margins'> {
  const { size, color, style } = look.small;
  const at = (x: number, baseline: number) => ({ x, baseline, size, color });
  const name = paper.line([form.title, form.about, form.university].join(' · '), style);
  return {
    footer: ({ sheet, number, count }) => {
      const page = paper.line(form.words.page(number, count), style);
      const baseline = PAGE.height - 26;
      sheet.rule(
        { x: margins.left, y: baseline - 12 },
        PAGE.width - margins.left - margins.right,
        colors.line,
      );
      sheet.text(name, at(margins.left, baseline));
      sheet.text(page, at(PAGE.width - margins.right - (page.width * size) / 1000, baseline));
    },
  };
}
