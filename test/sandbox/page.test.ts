import type { Page } from 'playwright-core';
import { sandboxChannels } from '../../deployment/sandbox';
import { browserForAll } from './support/inBrowser';
import { buttonCard, chat, newCard, playForEach, withCard } from './support/play';

// The sandbox's page in a real browser, on the real control API, with a scripted bot.

const play = playForEach();
const open = browserForAll();
const lea = chat('lea-dubois');
const managers = sandboxChannels.find(
  ({ purpose, department }) => purpose === 'managers' && department === 'iut-bethune',
)!.channelId;

const page = (hash = '', window = {}) => open(`${play().url}/${hash}`, window);
const write = async (tab: Page, name: string, text: string) => {
  await tab.getByLabel(`Écrire en tant que ${name}`).fill(text);
  await tab.keyboard.press('Enter');
};

const clock = (tab: Page, words: string) =>
  tab.locator('.clock-long', { hasText: words }).waitFor();

const formCard = (extra: object[] = [], data?: object) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'Input.Text', id: 'host', label: 'Organisme', isRequired: true, errorMessage: 'Qui ?' },
    ...extra,
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.Execute', title: 'Transmettre', verb: 'send', data }],
    },
  ],
});

test('a person writes, the bot answers with a card, and a press of it is answered under it', async () => {
  const tab = await page();
  play().bot.turn = async ({ type }) => {
    if (type === 'message') await play().send(lea, withCard(buttonCard('Bienvenue **Léa**', 'go')));
    const type200 = 'application/vnd.microsoft.activity.message';
    if (type === 'invoke') return { statusCode: 200, type: type200, value: 'Bien noté.' };
    return undefined;
  };
  await write(tab, 'Léa Dubois', 'bonjour');
  await tab.getByText('Bienvenue Léa').waitFor();
  expect(await tab.locator('.outgoing').count()).toBe(0);
  await tab.getByRole('button', { name: 'Oui' }).click();
  await tab.getByText('Bien noté.').waitFor();
  expect(play().bot.last.value.action).toMatchObject({ verb: 'go', data: {} });
});

test('the address of a QR code has words written, in one box and once; nothing is sent by itself', async () => {
  const tab = await open(`${play().url}/?message=dossier%2042`);
  const box = tab.getByLabel('Écrire en tant que Léa Dubois');
  await box.waitFor();
  expect(await box.inputValue()).toBe('dossier 42');
  const all = await tab.getByLabel(/^Écrire en tant que/).all();
  const written = await Promise.all(all.map((one) => one.inputValue()));
  expect(written.filter((words) => words !== '')).toEqual(['dossier 42']);
  expect(play().bot.got).toEqual([]);
  await box.press('Enter');
  await tab.locator('.message', { hasText: 'dossier 42' }).waitFor();
  expect(play().bot.last).toMatchObject({ type: 'message', text: 'dossier 42' });
});

test('a card that the bot answers takes the place of the one that was pressed', async () => {
  await play().send(lea, withCard(buttonCard('Avant', 'go')));
  play().bot.turn = () => newCard(buttonCard('Après'));
  const tab = await page();
  await tab.getByRole('button', { name: 'Oui' }).click();
  await tab.getByText('Après').waitFor();
  expect(await tab.getByText('Avant').count()).toBe(0);
});

test('what is being typed in a card stays there when messages arrive, and when the card changes', async () => {
  const id = await play().send(lea, withCard(formCard()));
  const tab = await page();
  await tab.getByLabel('Organisme').fill('Decathlon Lens');
  await play().send(lea, { text: 'Une nouvelle' });
  await tab.getByText('Une nouvelle').waitFor();
  expect(await tab.getByLabel('Organisme').inputValue()).toBe('Decathlon Lens');
  const news = { type: 'TextBlock', text: 'Mise à jour' };
  const path = `v3/conversations/${encodeURIComponent(lea)}/activities/${id}`;
  await play().connector('PUT', path, { type: 'message', ...withCard(formCard([news])) });
  await tab.getByText('Mise à jour').waitFor();
  await tab.getByText('modifié').waitFor();
  expect(await tab.getByLabel('Organisme').inputValue()).toBe('Decathlon Lens');
});

test('what was typed under an earlier card says so: the bot sees that two devices differ', async () => {
  const id = await play().send(lea, withCard(formCard([], { seen: 'earlier' })));
  const tab = await page();
  await tab.getByLabel('Organisme').fill('Decathlon Lens');
  const later = formCard([{ type: 'TextBlock', text: 'Mise à jour' }], { seen: 'later' });
  const path = `v3/conversations/${encodeURIComponent(lea)}/activities/${id}`;
  await play().connector('PUT', path, { type: 'message', ...withCard(later) });
  await tab.getByText('Mise à jour').waitFor();
  play().bot.turn = () => newCard(later);
  const send = async () => {
    const answered = tab.waitForResponse((answer) => answer.url().endsWith('/actions'));
    await tab.getByRole('button', { name: 'Transmettre' }).click();
    await answered;
    return play().bot.last.value.action.data as unknown;
  };
  expect(await send()).toEqual({ host: 'Decathlon Lens', seen: 'earlier' });
});

test('who already types in the new card keeps the keyboard when the answer to the press comes late', async () => {
  const country = {
    ...{ type: 'Input.ChoiceSet', id: 'country', label: 'Pays', style: 'filtered' },
    choices: [{ title: 'Belgique', value: 'BE' }],
  };
  const id = await play().send(lea, withCard(buttonCard('Avant', 'go')));
  const path = `v3/conversations/${encodeURIComponent(lea)}/activities/${id}`;
  const { promise: typed, resolve: release } = Promise.withResolvers<void>();
  play().bot.turn = async ({ value }) => {
    if (value.action.verb === 'send') return newCard(buttonCard('Transmis', 'end'));
    await play().connector('PUT', path, { type: 'message', ...withCard(formCard([country])) });
    await typed;
    return newCard(formCard([country]));
  };
  const tab = await page();
  await tab.getByRole('button', { name: 'Oui' }).click();
  await tab.getByLabel('Organisme').fill('Decathlon Lens');
  await tab.getByRole('combobox', { name: 'Pays' }).fill('bel');
  await tab.locator('.choice', { hasText: 'Belgique' }).waitFor();
  const answered = tab.waitForResponse((answer) => answer.url().endsWith('/actions'));
  const reloaded = tab.waitForResponse((answer) => answer.url().includes('/messages'));
  release();
  await Promise.all([answered, reloaded]);
  await tab.locator('.note-busy').waitFor({ state: 'detached' });
  await tab.locator('.choice', { hasText: 'Belgique' }).click();
  await tab.getByRole('button', { name: 'Transmettre' }).click();
  await tab.getByText('Transmis').waitFor();
  expect(play().bot.last.value.action.data).toEqual({ host: 'Decathlon Lens', country: 'BE' });
});

test('a required field is asked for on the page; nothing is sent', async () => {
  await play().send(lea, withCard(formCard()));
  const tab = await page();
  await tab.getByRole('button', { name: 'Transmettre' }).click();
  await tab.getByText('Qui ?').waitFor();
  expect(play().bot.got).toEqual([]);
});

test('choices are searched at the bot, and the value of the chosen one is sent', async () => {
  const search = {
    type: 'Input.ChoiceSet',
    id: 'referent',
    label: 'Référent',
    style: 'filtered',
    choices: [{ title: 'Je ne le connais pas', value: 'none' }],
    'choices.data': { type: 'Data.Query', dataset: 'teachers' },
  };
  await play().send(lea, withCard(formCard([search])));
  play().bot.turn = ({ name }) => {
    const results = [{ title: 'Claire Martin', value: 'claire-martin' }];
    const type = 'application/vnd.microsoft.search.searchResponse';
    return name === 'application/search' ? { statusCode: 200, type, value: { results } } : {};
  };
  const tab = await page();
  await tab.getByLabel('Organisme').fill('Decathlon Lens');
  await tab.getByRole('combobox', { name: 'Référent' }).pressSequentially('mar');
  await tab.locator('.choice', { hasText: 'Claire Martin' }).click();
  expect(play().bot.last.value).toMatchObject({ queryText: 'mar', dataset: 'teachers' });
  await tab.getByRole('button', { name: 'Transmettre' }).click();
  await tab.locator('.card:not([aria-busy])').waitFor();
  expect(play().bot.last.value.action.data).toEqual({
    host: 'Decathlon Lens',
    referent: 'claire-martin',
  });
});

test('the second of two equal buttons is the one that is pressed', async () => {
  const buttons = ['Un', 'Deux'].map((title, n) => ({
    ...{ type: 'Action.Execute', verb: 'choose', title },
    data: { n, ...(n === 0 && { onlyFirst: true }) },
  }));
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'ActionSet', actions: buttons }],
  };
  await play().send(lea, withCard(card));
  const tab = await page();
  await tab.getByRole('button', { name: 'Deux' }).click();
  await tab.locator('.card:not([aria-busy])').waitFor();
  expect(play().bot.last.value.action.data).toEqual({ n: 1 });
});

test('a failed turn is said in a sentence, and the message can be sent again', async () => {
  play().bot.turn = () => ({ status: 500 });
  const tab = await page();
  await write(tab, 'Léa Dubois', 'bonjour');
  await tab.getByText('Le bot a rencontré un problème').waitFor();
  play().bot.turn = () => undefined;
  // The sentence goes as soon as the button is pressed; the answer comes when the turn is over.
  const sentAgain = tab.waitForResponse((answer) => answer.request().method() === 'POST');
  await tab.getByRole('button', { name: 'Réessayer' }).click();
  await tab.getByText('Le bot a rencontré un problème').waitFor({ state: 'detached' });
  await sentAgain;
  expect(play().bot.got).toHaveLength(2);
});

test('two people side by side, kept by the address; news of somebody else are marked', async () => {
  const tab = await page();
  await tab.getByRole('button', { name: 'Comparer' }).click();
  await tab.getByRole('region', { name: /Claire Martin/ }).waitFor();
  await tab.reload();
  await tab.getByRole('region', { name: /Léa Dubois/ }).waitFor();
  await tab.getByRole('region', { name: /Claire Martin/ }).waitFor();
  await play().send(chat('karim-benali'), { text: 'Pour Karim' });
  await tab.getByRole('button', { name: /Karim Benali FEGASS \(Arras\) nouveau/ }).click();
  await tab.getByText('Pour Karim').waitFor();
});

test('in a channel: posts with replies, the hint of the mention, an answer in the thread', async () => {
  const tab = await page(`#isabelle-caron=${encodeURIComponent(managers)}`);
  await tab.getByText('le bot ne lit que les messages').waitFor();
  await tab.getByRole('button', { name: 'Écrire @Stages' }).click();
  await tab.keyboard.type('statut');
  await tab.keyboard.press('Enter');
  await tab.locator('.feed-item', { hasText: 'statut' }).waitFor();
  const thread = play().bot.last.conversation.id;
  await play().send(thread, { text: 'Rien à signer' });
  await tab.getByText('1 réponse').waitFor();
  // A thread goes on for weeks: its replies say their day.
  await tab.locator('.thread time', { hasText: '5 oct., 08:00' }).first().waitFor();
  await tab.getByRole('button', { name: 'Répondre' }).click();
  await tab.keyboard.type('merci @Stages');
  await tab.keyboard.press('Enter');
  await tab.getByText('2 réponses').waitFor();
  expect(play().bot.last.conversation.id).toBe(thread);
});

test('the clock is read in words and moved; a reset asks first', async () => {
  const tab = await page();
  await clock(tab, 'lundi 5 octobre 2026, 08:00');
  await tab.getByRole('button', { name: '+7 jours' }).click();
  await clock(tab, 'lundi 12 octobre 2026, 08:00');
  await tab.getByRole('button', { name: 'Aller au…' }).click();
  await tab.getByLabel('Nouvelle date et heure').fill('2026-10-01T08:00');
  await tab.getByRole('button', { name: 'Avancer jusque-là' }).click();
  await tab.getByText('L’horloge ne recule pas').waitFor();
  // Across the end of summer time: still eight in the morning.
  await tab.getByLabel('Nouvelle date et heure').fill('2026-11-02T08:00');
  await tab.getByRole('button', { name: 'Avancer jusque-là' }).click();
  await clock(tab, 'lundi 2 novembre 2026, 08:00');
  const before = play().resets();
  await tab.getByRole('button', { name: 'Tout remettre à zéro' }).click();
  expect(play().resets()).toBe(before);
  await tab.getByRole('button', { name: 'Tout effacer' }).click();
  await clock(tab, 'lundi 5 octobre 2026, 08:00');
  expect(play().resets()).toBe(before + 1);
});

test('files both ways', async () => {
  const tab = await page();
  const contract = {
    name: 'attestation.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-'),
  };
  await tab.locator('input[type=file]').setInputFiles(contract);
  await tab.getByRole('link', { name: 'attestation.pdf' }).waitFor();
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  const content = {
    description: 'À relire',
    sizeInBytes: 84_211,
    acceptContext: { id: 7 },
    declineContext: {},
  };
  await play().send(lea, { attachments: [{ contentType, name: 'imprimé.pdf', content }] });
  await tab.getByText('imprimé.pdf').waitFor();
  await tab.getByRole('button', { name: 'Accepter' }).click();
  await tab.getByText('Accepté.').waitFor();
  expect(play().bot.last.value).toMatchObject({ action: 'accept', context: { id: 7 } });
});

test('on a phone: a file is dropped, one is refused, and one that arrived is opened', async () => {
  const tab = await page('', { width: 320, height: 700 });
  await tab.getByLabel('Écrire en tant que Léa Dubois').waitFor();
  const drag = (type: string) =>
    tab.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['%PDF-1.7'], 'déposé.pdf', { type: 'application/pdf' }));
      const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.scroller')!.dispatchEvent(event);
    }, type);
  await drag('dragenter');
  await tab.getByText('Déposez le fichier ici pour le donner à Stages').waitFor();
  await drag('drop');
  await tab.getByRole('link', { name: 'déposé.pdf' }).waitFor();
  expect(await tab.getByText('Déposez le fichier ici').isVisible()).toBe(false);
  expect(play().bot.last.attachments![0]).toMatchObject({ name: 'déposé.pdf' });

  const offer = {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'imprimé-contact-à-faire-remplir-par-le-tuteur-professionnel.pdf',
    content: { description: 'À remplir', sizeInBytes: 8, acceptContext: {}, declineContext: {} },
  };
  await play().send(lea, { attachments: [offer] });
  await tab.getByText('8 o').waitFor();
  await tab.getByRole('button', { name: 'Refuser' }).click();
  await tab.getByText('Refusé.').waitFor();
  expect(play().bot.last.value).toMatchObject({ action: 'decline' });

  await play().send(lea, { attachments: [offer] });
  play().bot.turn = async ({ value }) => {
    const { uploadUrl, contentUrl, name, uniqueId, fileType } = value.uploadInfo;
    const headers = { 'content-range': 'bytes 0-7/8' };
    await fetch(uploadUrl, { method: 'PUT', headers, body: '%PDF-1.7' });
    const contentType = 'application/vnd.microsoft.teams.card.file.info';
    const card = { contentType, contentUrl, name, content: { uniqueId, fileType } };
    await play().send(lea, { attachments: [card] });
  };
  await tab.getByRole('button', { name: 'Accepter' }).click();
  const delivered = tab.getByRole('link', { name: /imprimé-contact.*Ouvrir/ });
  await delivered.waitFor();
  const answer = await fetch((await delivered.getAttribute('href'))!);
  expect(await answer.text()).toBe('%PDF-1.7');
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(offer.name));
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test('the bot is removed and installed from the menu of a pane', async () => {
  const tab = await page();
  await tab.getByRole('button', { name: 'Options de ce volet' }).click();
  await tab.getByRole('button', { name: 'Retirer le bot' }).click();
  await tab.getByRole('button', { name: 'Installer le bot' }).waitFor();
  expect(play().bot.last).toMatchObject({ type: 'installationUpdate', action: 'remove' });
  await tab.keyboard.press('Escape');
  await write(tab, 'Léa Dubois', 'bonjour');
  await tab.getByText('Le bot n’est pas installé ici.').waitFor();
});

test('on a phone: people in a drawer, nothing wider than the screen, in both languages', async () => {
  await play().send(lea, withCard(formCard()));
  const tab = await page('', { width: 320, height: 700, theme: 'dark' });
  await tab.getByRole('button', { name: 'Choisir une personne' }).click();
  await tab.getByRole('button', { name: 'EN', exact: true }).click();
  await tab.getByText('Students').waitFor();
  await tab
    .getByRole('button', { name: /Emma Wilson/ })
    .first()
    .click();
  await tab.getByLabel('Write as Emma Wilson').waitFor();
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
