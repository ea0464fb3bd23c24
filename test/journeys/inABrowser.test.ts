import type { Locator, Page } from 'playwright-core';
import {
  fieldTable,
  sectionIds,
  sections,
  type FieldId,
  type SectionId,
} from '../../bot/process/form';
import { texts } from '../../bot/texts';
import { choicesOf } from '../../cards/choiceNames';
import { browserForAll } from '../sandbox/support/inBrowser';
import { certificate, formInFrance, type Typed } from '../support/contactForm';
import { setStage, type Stage } from '../support/journey';
import { Sandbox } from '../support/player';
import { shownTo } from '../support/views';

// From « bonjour » to the approval, with hands and eyes only: what a newcomer does at the page.

describe('a student and her referent, in a real browser', () => {
  let stage: Stage;
  const open = browserForAll();

  beforeAll(async () => {
    stage = await setStage();
    await stage.begin();
  });
  afterAll(() => stage.end());

  test.each([
    { device: 'a computer', width: 1440, height: 900 },
    { device: 'a phone', width: 390, height: 844 },
  ])(
    'on $device, from « bonjour » to the approval',
    async (window) => {
      await stage.begin();
      const student = await open(`${stage.bot.url}/#lea-dubois=a%3A1-lea-dubois`, window);
      await write(student, 'Léa Dubois', 'bonjour');
      await press(student, 'Commencer');
      await student.getByLabel(/Formation initiale/).check();
      await press(student, 'Continuer');
      await press(student, 'Je cherche ou j’ai trouvé');
      await fill(student, 'Quel organisme vous accueille ?', 'Atelier du Canal');
      await press(student, 'C’est cet organisme');

      await fillSection(student, 'student', { ...formInFrance, studentPostcode: '6240' });
      // A wrong postal code is said beside its field, and nothing typed is lost.
      await card(student)
        .getByText(/Ce code postal n’est pas possible/)
        .last()
        .waitFor();
      expect(await last(student, 'Ville du domicile').inputValue()).toBe(formInFrance.studentCity);
      await fill(student, 'Code postal du domicile', formInFrance.studentPostcode!);
      await press(student, 'Enregistrer et continuer');
      for (const section of sectionIds.slice(1, -2)) {
        await fillSection(student, section, formInFrance);
        if (section !== 'pay') continue;
        // What is paid appears once it is said that something is.
        await card(student)
          .getByText(/demande encore quelques précisions/)
          .last()
          .waitFor();
        await fillSection(student, section, formInFrance);
      }
      await title(student, 'insurance');
      await typeAll(student, 'insurance', formInFrance);
      await press(student, 'Joindre l’attestation');
      const lea = await new Sandbox(stage.bot.url).as('lea-dubois');
      await lea.drops('attestation.png', certificate);
      await press(student, 'Continuer l’imprimé');
      await press(student, /^Envoyer à Mme/);
      await card(student)
        .getByText(/C’est envoyé à Mme Claire Martin/)
        .first()
        .waitFor();

      const teacher = await open(`${stage.bot.url}/#claire-martin=a%3A1-claire-martin`, window);
      await card(teacher).getByText('Léa Dubois attend votre validation').waitFor();
      await press(teacher, 'Valider');
      await card(teacher).getByText('Validé : le stage de Léa Dubois').waitFor();
      expect(await teacher.getByRole('button', { name: 'Valider' }).count()).toBe(0);
      await card(student).getByText('Votre stage est validé : à vous').first().waitFor();
      expect(await overflow(student)).toBeLessThanOrEqual(0);
    },
    300_000,
  );

  /** Waits for a section, fills it in, and goes on. */
  async function fillSection(page: Page, section: SectionId, form: Typed): Promise<void> {
    await title(page, section);
    await typeAll(page, section, form);
    await press(page, 'Enregistrer et continuer');
  }

  async function title(page: Page, section: SectionId): Promise<void> {
    const name = texts('fr').inside(texts('fr').sections[section]);
    await card(page)
      .getByText(new RegExp(`^Imprimé contact, \\d+ sur \\d+.: ${name}$`))
      .last()
      .waitFor();
  }

  /** Everything of the section that shows: what waits for another answer comes with the next card. */
  async function typeAll(page: Page, section: SectionId, form: Typed): Promise<void> {
    for (const field of sections[section]) {
      const { label } = texts('fr').fields[field];
      const value = form[field];
      if (field === 'referentId')
        await choose(page, new RegExp(`^${label}`), 'Martin', /Claire Martin/);
      if (value === undefined || (await last(page, label).count()) === 0) continue;
      await enter(page, field, value);
    }
  }

  async function enter(page: Page, field: FieldId, value: string): Promise<void> {
    const { label } = texts('fr').fields[field];
    const choices = choicesOf(shownTo(), field);
    const { kind } = fieldTable[field].input;
    const name = kind === 'yesNo' ? value : nameIn(choices, value);
    if (name === undefined) return fill(page, label, value);
    if (choices.length >= 8) return choose(page, new RegExp(`^${label}`), name.slice(0, 12), name);
    if (choices.length > 3) return void (await last(page, label).selectOption({ label: name }));
    await card(page).locator(`input[type=radio][name=${field}][value=${value}]`).last().check();
  }
});

const nameIn = (choices: readonly { title: string; value: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.title;

function card(page: Page): Locator {
  return page.locator('.card');
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel(`Écrire en tant que ${name}`).fill(text);
  await page.keyboard.press('Enter');
}

/** The button of the latest card that has it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  await card(page).getByRole('button', { name, exact }).last().click();
}

function last(page: Page, label: string | RegExp): Locator {
  // A field's tooltip is labelled with its name, too.
  return card(page)
    .getByLabel(label, { exact: typeof label === 'string' })
    .last();
}

async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await last(page, label).fill(text);
}

async function choose(page: Page, label: RegExp, typed: string, choice: string | RegExp) {
  await card(page).getByRole('combobox', { name: label }).last().fill(typed);
  await page.locator('.choice', { hasText: choice }).first().click();
}

/** How far the page can be scrolled sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
