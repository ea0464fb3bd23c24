import {
  channelPlace,
  filePostsIn,
  mayLink,
  mayUnlink,
  type ChannelPlace,
} from '../../bot/process/channels';
import type { Person } from '../../bot/process/people';
import * as made from '../support/situations';

const iut = 'iut-bethune';
const managers = channelPlace('managers', iut)!;
const teachers = channelPlace('teachers', iut)!;
const advisers = channelPlace('advisers', null)!;
const elsewhere = channelPlace('managers', 'fegass')!;

test('advisers have no department, the others need one', () => {
  expect(channelPlace('advisers', iut)).toEqual(advisers);
  expect(channelPlace('managers', null)).toBeNull();
  expect(channelPlace('teachers', '')).toBeNull();
});

const people: Record<string, Person> = {
  administrator: made.adam,
  manager: made.isabelle,
  teacher: made.claire,
  adviser: made.nadia,
  student: made.lea,
  stranger: made.sam,
  guest: { ...made.isabelle, isGuest: true },
};

/** Who may link, owning the team or not. */
test.each<[string, ChannelPlace, string[]]>([
  ['managers', managers, ['manager']],
  ['teachers', teachers, ['manager', 'teacher']],
  ['advisers', advisers, ['adviser']],
  ['another department’s managers', elsewhere, []],
])('the channel of the %s', (_name, place, owners) => {
  for (const [name, person] of Object.entries(people)) {
    const isAdministrator = name === 'administrator';
    expect([name, mayLink(person, place, true)]).toEqual([
      name,
      isAdministrator || owners.includes(name),
    ]);
    expect([name, mayLink(person, place, false)]).toEqual([name, isAdministrator]);
  }
});

test('a team’s owner may let its channel go, whoever they are', () => {
  expect(mayUnlink(made.lea, true)).toBe(true);
  expect(mayUnlink(made.isabelle, false)).toBe(false);
  expect(mayUnlink(made.adam, false)).toBe(true);
});

test.each([
  ['a draft', made.internshipFilling(), [], []],
  ['to be approved', made.internshipAwaitingTeacher(), [], ['status']],
  ['without a referent', made.internshipAwaitingReferent(), ['file'], ['status']],
  ['approved', made.internshipApproved(), ['file'], ['status']],
  ['over', made.internshipCompleted(), [], []],
  ['closed', made.internshipClosed(), [], []],
])('what a channel shows of a file: %s', (_name, file, forManagers, forTeachers) => {
  const purposes = (place: ChannelPlace) => filePostsIn(place, file).map(({ purpose }) => purpose);
  expect(purposes(managers)).toEqual(forManagers);
  expect(purposes(teachers)).toEqual(forTeachers);
});
