// @ts-check
// Instants of the sandbox's clock in words, in the university's time zone.

const timeZone = 'Europe/Paris';

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const formats = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
};

const locales = { fr: 'fr-FR', en: 'en-GB' };

/**
 * « lundi 5 octobre 2026, 08:00 » for `full`; also `day`, `short` and `time`.
 * @param {string} instant ISO 8601
 * @param {import('./types').Language} language
 * @param {string} [format]
 */
export function describeInstant(instant, language, format = 'full') {
  const date = new Date(instant);
  const options = formats[format];
  if (Number.isNaN(date.getTime()) || !options) return instant;
  const describe = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  // The hour stands after a comma in both languages (French would say « à 08:00 »).
  const words = describe.format(date).replace(/ (à|at) (?=\d)/, ', ');
  return language === 'fr' ? words.replace(/(?<!\d)1 (?=\p{L})/u, '1er ') : words;
}

/**
 * The local date and time as `<input type="datetime-local">` wants it: 2026-10-05T08:00.
 * @param {string} instant ISO 8601
 */
export function toLocalInput(instant) {
  const describe = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return describe.format(new Date(instant)).replace(' ', 'T');
}

/**
 * The instant of a local date and time of the university.
 * @param {string} local 2026-10-05T08:00
 * @returns {string} ISO 8601
 */
export function fromLocalInput(local) {
  const wanted = Date.parse(`${local}:00Z`);
  let instant = wanted;
  // Twice, because the first guess may lie on the other side of a change to summer time.
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${toLocalInput(new Date(instant).toISOString())}:00Z`);
    instant += wanted - shown;
  }
  return new Date(instant).toISOString();
}

/**
 * The day of an instant, to tell whether two messages are of the same day: 2026-10-05.
 * @param {string} instant ISO 8601
 */
export function dayOf(instant) {
  return toLocalInput(instant).slice(0, 10);
}
