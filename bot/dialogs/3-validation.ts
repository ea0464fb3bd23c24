/** Step 3, Valider pédagogiquement: the student waits; whoever decides does so on a card. */
import { approvalCard } from '../../cards/approval';
import { GIVE_BACK, type InTurn } from '../../cards/approvalActs';
import { approvalMoreCard, OTHER_CHOICES } from '../../cards/approvalMore';
import { approvalStateFor } from '../../cards/approvalState';
import { unfolded } from '../../cards/card';
import { contentOf } from '../../cards/content';
import { studentName } from '../../cards/names';
import type { Command } from '../process/commands';
import { offerOf } from '../process/offered';
import type { FileView } from '../process/view';
import { haveMade } from './documents';
import {
  done,
  perform,
  refusalNotice,
  textsOf,
  withFile,
  type Handlers,
  type Notice,
} from './handlers';
import { progressContent } from './progress';
import { hold, showNext, waitingFor } from './requests';
import { StepDialog } from './stepDialog';
import { withRelated, type Turn } from './turn';

export class ValidationDialog extends StepDialog {
  constructor() {
    super('validation');
  }

  protected card(view: FileView) {
    return progressContent(view);
  }
}

export const validationActions: Handlers<
  | 'approval.open'
  | 'approval.more'
  | 'approval.pdf'
  | 'approval.approve'
  | 'approval.return'
  | 'approval.disclaim'
  | 'approval.delegate'
  | 'approval.endDelegation'
  | 'approval.recordSignature'
> = {
  'approval.open': (turn, { file, skipped }) => show(turn, { file, skipped, card: requestCard }),

  'approval.more': (turn, { file, skipped }) =>
    show(turn, {
      file,
      skipped,
      card: (view, options) =>
        isOpen(view) ? approvalMoreCard(view, options) : requestCard(view, options),
    }),

  'approval.pdf': (turn, { file, skipped }) =>
    show(turn, { file, skipped, card: requestCard, before: (view) => askForPdf(turn, view) }),

  'approval.approve': (turn, { file, round, skipped }) =>
    decide(turn, { file, round, skipped, command: { type: 'approve', round } }),

  'approval.return': (turn, { file, round, skipped, reason, sections }) => {
    const command = {
      type: 'return',
      round,
      reason: reason ?? '',
      sections: sections ?? [],
    } as const;
    return decide(turn, { file, round, skipped, command });
  },

  'approval.disclaim': (turn, { file, round, skipped }) =>
    decide(turn, { file, round, skipped, command: { type: 'disclaim', round } }),

  'approval.delegate': async (turn, { file, round, skipped, colleague }) => {
    const to = colleague ? await turn.ports.store.person(colleague) : null;
    if (to) return decide(turn, { file, round, skipped, command: { type: 'delegate', round, to } });
    await show(turn, {
      file,
      skipped,
      card: (view, options) => {
        const notice = refusalNotice({ code: 'notATeacher' }, view);
        return unfolded(approvalMoreCard(view, { ...options, notice }), OTHER_CHOICES);
      },
    });
  },

  'approval.endDelegation': (turn, { file, round, skipped }) =>
    decide(turn, { file, round, skipped, command: { type: 'endDelegation', round } }),

  'approval.recordSignature': (turn, { file, on }) => {
    const signatures = [{ signatory: 'referent', on: on ?? '' } as const];
    const command = { type: 'recordSignatures', signatures } as const;
    return decide(turn, { file, round: null, skipped: undefined, command });
  },
};

interface CardOptions {
  round?: number | null;
  notice?: Notice;
  reasonNotice?: Notice;
  inTurn?: InTurn;
}

/** A card about a request, for whoever decides on it. */
async function show(
  turn: Turn,
  request: {
    file: string;
    skipped: number | undefined;
    card: (view: FileView, options: CardOptions) => ReturnType<typeof approvalCard>;
    before?: (view: FileView) => Promise<Notice | null>;
  },
): Promise<void> {
  const { file, skipped, card, before } = request;
  await withFile(
    turn,
    file,
    async (_file, plain) => {
      const view = await withRelated(turn, plain);
      const notice = (await before?.(view)) ?? null;
      const inTurn = await placeInTurn(turn, skipped);
      const options = { ...(notice && { notice }), ...(inTurn && { inTurn }) };
      await turn.show(contentOf(card(view, options)));
    },
    'decider',
  );
}

/** How many come after the one that is shown, where requests are read one after the other. */
async function placeInTurn(turn: Turn, skipped: number | undefined): Promise<InTurn | null> {
  if (skipped === undefined) return null;
  await hold(turn, true);
  const waiting = await waitingFor(turn);
  return { skipped, left: Math.max(0, waiting.length - skipped - 1) };
}

interface Decision {
  file: string;
  /** The submission that the pressed card shows; null for the present one. */
  round: number | null;
  /** In a list: how many were left for later; see `requests.next`. */
  skipped: number | undefined;
  command: Command;
}

/** The card afterwards shows the decision, or the next request; a refusal is a line on it. */
async function decide(turn: Turn, { file, round, skipped, command }: Decision): Promise<void> {
  await perform(turn, { file, command, presser: 'decider' }, async (outcome, view) => {
    const isOver = outcome.ok && command.type !== 'delegate';
    if (isOver && skipped !== undefined) {
      return showNext(turn, { skipped, notice: done(whatWasDone(turn, view, command)) });
    }
    const notice = outcome.ok ? undefined : refusalNotice(outcome.refusal, view);
    const inTurn = await placeInTurn(turn, skipped);
    const lacksReason = !outcome.ok && outcome.refusal.code === 'reasonNeeded';
    const place = lacksReason ? 'reasonNotice' : 'notice';
    const options = { round, ...(notice && { [place]: notice }), ...(inTurn && { inTurn }) };
    const isOfDelegating = command.type === 'delegate' && !outcome.ok && isOpen(view);
    if (isOfDelegating) {
      const card = approvalMoreCard(view, options);
      return turn.show(contentOf(unfolded(card, OTHER_CHOICES)));
    }
    const card = requestCard(await withRelated(turn, view), options);
    return turn.show(contentOf(lacksReason ? unfolded(card, GIVE_BACK) : card));
  });
}

/** Whoever is not asked any more is told nothing of the student. */
function whatWasDone(turn: Turn, view: FileView, { type }: Command): string {
  const { list } = textsOf(turn).staff.validation;
  switch (type) {
    case 'approve':
      return list.doneApproved(studentName(view));
    case 'return':
      return list.doneReturned(studentName(view));
    case 'disclaim':
      return list.doneHidden;
    default:
      return list.doneOther(studentName(view));
  }
}

function requestCard(view: FileView, { round = null, ...options }: CardOptions) {
  return approvalCard(view, { state: approvalStateFor(view, { round }), ...options });
}

function isOpen(view: FileView): boolean {
  return approvalStateFor(view, { round: null }) === 'open';
}

async function askForPdf(turn: Turn, view: FileView): Promise<Notice | null> {
  const { file } = view;
  if (!isOpen(view) && turn.person.id !== file.referentId) return null;
  const { staff, documents } = textsOf(turn);
  const offer = offerOf(view, { kind: 'contactForm' });
  if (!offer) return { tone: 'neutral', text: documents.notOffered };
  const isComing = await haveMade(turn, view, offer);
  return isComing ? done(staff.validation.pdfComes) : { tone: 'neutral', text: documents.enough };
}
