/** What a form that comes back from the tutor proposes, and what is taken over of it. */
import { decide } from '../../bot/process/decide';
import type { Draft } from '../../bot/process/form';
import { proposalsOf } from '../../bot/process/form/tutorReply';
import { NOW } from './decide/run';
import {
  as,
  claire,
  completeDraft,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipFilling,
  internshipSigning,
  lea,
} from '../support/situations';
import { artois } from '../support/university';

const prefilled: Draft = { hostName: 'Decathlon Lens', tutorPhone: '', subject: 'Ventes' };
const proposed = (present: Draft, values: Draft) =>
  proposalsOf(present, { values, prefilled }).map(({ field, isContested }) =>
    isContested ? `${field}!` : field,
  );

describe('what is proposed', () => {
  it.each<[string, Draft, Draft, string[]]>([
    ['what they wrote', prefilled, { tutorPhone: '0321001122' }, ['tutorPhone']],
    ['what they changed', prefilled, { subject: 'Analyse' }, ['subject']],
    ['nothing that they left', prefilled, { ...prefilled }, []],
    ['nothing that they emptied', prefilled, { hostName: ' ' }, []],
    ['nothing that the file says already', { subject: 'Analyse' }, { subject: 'Analyse' }, []],
    [
      'nothing that they left and the student has changed since',
      { ...prefilled, subject: 'Analyse' },
      { subject: 'Ventes' },
      [],
    ],
    [
      'with a mark, what both have changed since',
      { ...prefilled, subject: 'Analyse' },
      { subject: 'Vente au détail' },
      ['subject!'],
    ],
    [
      'nothing that is the student’s or the university’s to say',
      {},
      { studentAddress: '1 rue Haute', referentId: claire.id, insurer: 'Nulle', followUp: 'Non' },
      [],
    ],
  ])('%s', (_what, present, values, expected) => {
    expect(proposed(present, values)).toEqual(expected);
  });
});

const student = as(lea);
const takeOver = (values: Draft, confirmed = false) =>
  ({ type: 'takeOver', values, confirmed }) as const;
const situation = { actor: student, now: NOW, university: artois };

describe('what is taken over', () => {
  it('of a draft: each section is saved, and nothing else', () => {
    const values = { tutorPhone: '03 21 00 11 33', subject: 'Analyse', endDate: 'demain' };
    expect(decide(internshipFilling(), takeOver(values), situation)).toEqual({
      events: [
        { type: 'sectionSaved', section: 'tutor', values: { tutorPhone: '03 21 00 11 33' } },
        { type: 'sectionSaved', section: 'content', values: { subject: 'Analyse' } },
        { type: 'sectionSaved', section: 'dates', values: { endDate: 'demain' } },
      ],
    });
  });

  it('never what a tutor is not asked, nor a social-security number', () => {
    const forged = {
      referentId: claire.id,
      insuranceCertificate: 'x',
      tutorRole: '1 85 05 78 006 084 91',
    };
    expect(decide(internshipFilling(), takeOver(forged), situation)).toEqual({
      refusal: { code: 'nothingChanged' },
    });
  });

  it('of what was submitted: one new round', () => {
    const file = internshipAwaitingTeacher();
    expect(decide(file, takeOver({ subject: 'Analyse' }), situation)).toMatchObject({
      events: [{ type: 'submitted', round: 2, values: { ...completeDraft(), subject: 'Analyse' } }],
    });
  });

  it('of what was approved: asked first where it voids the approval, corrected where it does not', () => {
    const values = { subject: 'Analyse', tutorRole: 'Gérante' };
    expect(decide(internshipApproved(), takeOver(values), situation)).toMatchObject({
      refusal: { code: 'confirmationNeeded', changes: [{ field: 'subject' }] },
    });
    expect(decide(internshipApproved(), takeOver(values, true), situation)).toMatchObject({
      events: [{ type: 'approvalVoided' }, { type: 'submitted', values }],
    });
    expect(
      decide(internshipSigning(), takeOver({ tutorRole: 'Gérante' }), situation),
    ).toMatchObject({
      events: [{ type: 'detailsCorrected' }],
    });
  });
});
