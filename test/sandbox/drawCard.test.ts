import type { Page } from 'playwright-core';
import { browserForAll } from './support/inBrowser';
import { playForEach } from './support/play';

// Cards drawn alone, on the bare page that tests of cards use.

const play = playForEach();
const open = browserForAll();

interface Drawn {
  problems: string[];
}

async function draw(body: object[], options: object = {}): Promise<{ tab: Page } & Drawn> {
  const tab = await open(`${play().url}/sandbox/page/card.html`, { width: 320 });
  await tab.waitForFunction('document.documentElement.dataset.ready');
  const card = { type: 'AdaptiveCard', version: '1.5', body };
  const call = `window.renderCard(${JSON.stringify(card)}, ${JSON.stringify(options)})`;
  const { problems } = await tab.evaluate<Drawn>(call);
  return { tab, problems };
}

test('what people wrote is shown as they wrote it', async () => {
  const texts = [
    String.raw`\[x\](https://evil.test)`,
    '<img src=x onerror=alert(1)>',
    '# pas un titre',
    '![image](https://evil.test/x.png)',
  ];
  const { tab } = await draw(texts.map((text) => ({ type: 'TextBlock', text, wrap: true })));
  const shown = await tab.locator('.ac-textBlock').allInnerTexts();
  expect(shown).toEqual(['[x](https://evil.test)', ...texts.slice(1, 3), '!image']);
  expect(await tab.locator('.card img').count()).toBe(0);
});

test('links open elsewhere, and never run a script', async () => {
  const text = '[ici](https://exemple.test) [là](javascript:alert(1))';
  const { tab } = await draw([{ type: 'TextBlock', text }]);
  const links = tab.locator('.card a');
  expect(await links.count()).toBe(1);
  expect(await links.first().getAttribute('rel')).toContain('noopener');
  expect(await links.first().getAttribute('target')).toBe('_blank');
});

test('a filtered choice shows its words and sends its value; others are refused', async () => {
  const choices = [
    { title: 'France', value: 'FR' },
    { title: 'Belgique', value: 'BE' },
  ];
  const country = { type: 'Input.ChoiceSet', id: 'country', label: 'Pays', style: 'filtered' };
  const action = { type: 'Action.Execute', title: 'Envoyer', verb: 'send' };
  const { tab } = await draw([
    { ...country, choices, value: 'FR' },
    { type: 'ActionSet', actions: [action] },
  ]);
  const box = tab.getByRole('combobox', { name: 'Pays' });
  expect(await box.inputValue()).toBe('France');
  await box.fill('Atlantide');
  await tab.getByRole('button', { name: 'Envoyer' }).click();
  await tab.getByText('Choisissez une réponse dans la liste.').waitFor();
  await box.fill('bel');
  await box.press('ArrowDown');
  await box.press('Enter');
  await tab.getByRole('button', { name: 'Envoyer' }).click();
  const pressed = await tab.evaluate('window.executions');
  expect(pressed).toEqual([{ verb: 'send', data: { country: 'BE' }, index: 0 }]);
});

test('what the package does not like about a card is told', async () => {
  const { problems } = await draw([
    { type: 'Input.Text', id: 'a', isRequired: true },
    { type: 'Nothing.Known' },
  ]);
  expect(problems.join('\n')).toMatch(/needs an errorMessage[^]*Nothing\.Known[^]*label/);
});

test('themes change colours, not the drawing', async () => {
  const colours = [];
  for (const theme of ['light', 'dark']) {
    const { tab } = await draw([{ type: 'TextBlock', text: 'Bonjour' }], { theme });
    const colour = 'getComputedStyle(document.querySelector(".ac-textBlock")).color';
    colours.push(await tab.evaluate<string>(colour));
  }
  expect(new Set(colours).size).toBe(2);
});
