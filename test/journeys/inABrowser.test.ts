import type { Locator, Page } from 'playwright-core';
import { browserForAll } from '../sandbox/support/inBrowser';
import { setStage, type Stage } from '../support/journey';
import { hostInFrance, peopleAtTheHost, stage as theStage } from './story';

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

      await fillHost(student);
      await fillPeople(student);
      await fillStage(student);
      await choose(student, /^Enseignant·e référent·e/, 'Martin', /Claire Martin/);
      await press(student, 'Enregistrer et continuer');
      await press(student, /^Envoyer à/);
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
    120_000,
  );

  async function fillHost(page: Page) {
    await fill(page, /^Nom de l’organisme/, hostInFrance.hostName);
    await fill(page, /^Adresse de l’organisme/, hostInFrance.hostAddress);
    await fill(page, /^Code postal/, '6230');
    await fill(page, /^Ville/, hostInFrance.hostCity);
    await choose(page, /^Pays/, 'Fran', 'France');
    await press(page, 'Enregistrer et continuer');
    // A wrong postal code is said beside its field, and nothing typed is lost.
    await card(page)
      .getByText(/cinq chiffres/)
      .last()
      .waitFor();
    expect(await last(page, /^Adresse de l’organisme/).inputValue()).toBe(hostInFrance.hostAddress);
    await fill(page, /^Code postal/, hostInFrance.hostPostcode);
    await press(page, 'Enregistrer et continuer');
  }

  async function fillPeople(page: Page) {
    await fill(page, /^Prénom du tuteur/, peopleAtTheHost.tutorFirstName);
    await fill(page, /^Nom du tuteur/, peopleAtTheHost.tutorLastName);
    await fill(page, /^Fonction du tuteur/, peopleAtTheHost.tutorRole);
    await fill(page, /^Adresse e-mail du tuteur/, peopleAtTheHost.tutorEmail);
    await fill(page, /^Téléphone du tuteur/, peopleAtTheHost.tutorPhone);
    await fill(page, /^Prénom de la personne qui signe/, peopleAtTheHost.signatoryFirstName);
    await fill(page, /^Nom de la personne qui signe/, peopleAtTheHost.signatoryLastName);
    await fill(page, /^Fonction de la personne qui signe/, peopleAtTheHost.signatoryRole);
    await press(page, 'Enregistrer et continuer');
  }

  async function fillStage(page: Page) {
    await fill(page, /^Thème/, theStage.subject);
    await fill(page, /^Tâches/, theStage.tasks);
    await fill(page, /^Compétences/, theStage.competences);
    await fill(page, /Premier jour|^Date de début|^Début/, theStage.startDate);
    await fill(page, /Dernier jour|^Date de fin|^Fin/, theStage.endDate);
    await fill(page, /^Heures/, theStage.weeklyHours);
    await fill(page, /^Gratification/, theStage.hourlyGratification);
    await press(page, 'Enregistrer et continuer');
  }
});

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
  return card(page).getByLabel(label).last();
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
