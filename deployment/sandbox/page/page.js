// @ts-check
// Puts the page together: people on the left, panes in the middle, the clock on top.

import { createClockBar } from './clock-bar.js';
import { loadDirectory } from './directory.js';
import { h } from './dom.js';
import { createDrawer } from './drawer.js';
import { applyLanguage } from './language.js';
import { createLanguageButton, createThemeButton } from './preferences.js';
import { listen } from './live.js';
import { errorNote } from './notes.js';
import { createPaneArea } from './pane-area.js';
import { createPanes, panesInAddress } from './panes.js';
import { createPeopleList } from './people-list.js';
import { createResetButton } from './reset-dialog.js';

/** @param {string} id */
const slot = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

async function start() {
  applyLanguage(document.documentElement);
  const directory = await loadDirectory();
  const clock = createClockBar();
  await clock.load();
  const panes = createPanes({ onChange: () => show() });
  const area = createPaneArea({ directory, panes });
  const drawer = createDrawer();
  const people = createPeopleList({
    directory,
    onChoose: (place) => {
      panes.show(panes.active?.key ?? 0, place);
      drawer.close();
    },
    onBeside: (place) => {
      panes.openBeside(place);
      drawer.close();
    },
  });
  const reset = createResetButton({ onReset: startAgain });

  function show() {
    for (const pane of panes.list) directory.markRead(pane.person, pane.conversation);
    area.update();
    showNews();
  }

  function showNews() {
    people.update(panes.list, panes.active);
    slot('people-news').hidden = directory.people.every(({ id }) => !directory.hasNews(id));
  }

  async function startAgain() {
    await Promise.all([directory.load(), clock.load()]);
    people.fill();
    area.clear();
    panes.restore(panes.list);
  }

  /** @param {string} id */
  async function news(id) {
    if (!directory.knows(id)) {
      await directory.load();
      people.fill();
    }
    const isLooking = (/** @type {string} */ person) =>
      panes.list.some((pane) => pane.person === person && pane.conversation === id);
    directory.markNews(id, isLooking);
    showNews();
    area.reload(id);
  }

  people.fill();
  slot('people').append(people.element);
  slot('clock').append(clock.element);
  slot('panes').replaceChildren(area.element);
  slot('actions').append(area.compareButton);
  slot('preferences').append(reset.button, createLanguageButton(), createThemeButton());
  document.body.append(reset.dialog);
  panes.restore(placesToOpen(directory));
  window.addEventListener('hashchange', () => panes.restore(placesToOpen(directory)));
  listen({
    onEvent: (event) => {
      if (event.conversation) void news(event.conversation);
      if (event.clock) clock.show(event.clock);
      if (event.reset) void startAgain();
    },
    onLost: () => (slot('offline').hidden = false),
    onBack: () => {
      slot('offline').hidden = true;
      void clock.load();
      area.reload();
    },
  });
}

/**
 * Those in the address that exist; otherwise the first student.
 * @param {import('./directory.js').Directory} directory
 */
function placesToOpen(directory) {
  const asked = panesInAddress().filter(({ person }) => directory.person(person));
  const first = directory.people.find(({ role }) => role === 'student') ?? directory.people[0];
  const places = asked.length > 0 ? asked : [{ person: first?.id ?? '', conversation: '' }];
  return places.map(({ person, conversation }) => ({
    person,
    conversation: directory.conversation(person, conversation)?.id ?? '',
  }));
}

start().catch((error) => {
  const onRetry = () => location.reload();
  slot('panes').replaceChildren(
    h('div', { class: 'load-failed' }, h('p', { t: 'loadFailed' }), errorNote(error, { onRetry })),
  );
});
