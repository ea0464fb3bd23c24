/** « Ce que je garde »: what, who reads it, for how long, and what a person may ask (GDPR 13). */
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { facts, heading, text, type CardNotice } from './elements';

export function privacyCard(shown: Shown, { notice }: { notice?: CardNotice } = {}): AdaptiveCard {
  const t = texts(shown.reader.language);
  const { name, careers, retention, establishment } = shown.university;
  const { privacy } = t;
  const kept = {
    drafts: retention.draftsMonths,
    chat: retention.chatMonths,
    signed: retention.signedYears,
    logs: retention.logsMonths,
  };
  return card(t, {
    title: privacy.title,
    ...(notice && { notice }),
    body: [
      text(privacy.what),
      text(privacy.readers(careers.name)),
      text(privacy.never),
      heading(privacy.kept),
      ...facts(privacy.durations(kept)),
      text(privacy.rights),
      text(privacy.who(name, establishment.dataProtectionOfficer ?? null), { isSubtle: true }),
    ],
    actions: [
      press('student.start', {}, { title: t.buttons.continue, style: 'positive' }),
      press('question.open', {}, { title: t.buttons.question }),
    ],
  });
}
