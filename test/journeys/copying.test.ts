/** What is typed into Pstage, copied on a phone: with hands and eyes only. */
import { browserForAll } from '../sandbox/support/inBrowser';
import { setStage, type Stage } from '../support/journey';
import {
  approves,
  fillsInTheForm,
  findsAHost,
  startsAnInternship,
  submits,
  theContent,
} from './story';

describe('a student with an approved stage, on a phone', () => {
  let stage: Stage;
  const open = browserForAll();

  beforeAll(async () => {
    stage = await setStage();
    const story = await stage.begin();
    await startsAnInternship(story);
    await findsAHost(story);
    await fillsInTheForm(story);
    await submits(story);
    await approves(story);
    await story.student.press('convention.show');
  });
  afterAll(() => stage.end());

  test('opens a tab, presses « Copier », and finds the value alone in a message', async () => {
    const phone = { width: 360, height: 740 };
    const page = await open(`${stage.bot.url}/#lea-dubois=a%3A1-lea-dubois`, phone);
    await page.getByRole('button', { name: 'Onglet 5 : Stage' }).last().click();
    const copy = page.getByRole('button', { name: 'Copier : Sujet' }).last();
    await copy.waitFor();
    const said = page.getByText(theContent.subject!, { exact: true });
    const onCards = await said.count();
    await copy.click();
    await said.nth(onCards).waitFor();
    await page.getByText('Nouveaux messages').click();
    const { scrollWidth, innerWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      innerWidth: window.innerWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
    await page.getByRole('button', { name: 'Retour à la convention' }).last().click();
    await page.getByText('Numéro de la convention').last().waitFor();
  });
});
