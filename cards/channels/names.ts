/** How channels and whom they are for are called on cards. */
import type { ChannelLink, ChannelPlace } from '../../bot/process/channels';
import type { University } from '../../bot/process/university';
import type { Texts } from '../../bot/texts';

interface Around {
  texts: Texts;
  university: University;
}

/** « Gestionnaires · IUT de Béthune », « CAP AVENIR ». */
export function placeName(place: ChannelPlace, { texts, university }: Around): string {
  return texts.staff.channels.place[place.audience](ownName(place, university));
}

/** What people type to link a channel for this place. */
export function linkingWords(place: ChannelPlace, { texts, university }: Around): string {
  return texts.staff.channels.words[place.audience](ownName(place, university));
}

/** « le canal « Stages » de l’équipe « IUT » » */
export function channelName(link: Pick<ChannelLink, 'name' | 'teamName'>, texts: Texts): string {
  return texts.staff.channels.channel(link.name, link.teamName);
}

/** A department that the settings no longer have goes by its id. */
function ownName({ department }: ChannelPlace, university: University): string {
  if (department === null) return university.careers.name;
  return university.departments.find(({ id }) => id === department)?.name ?? department;
}
