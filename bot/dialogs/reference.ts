/**
 * « dossier 42 », typed or written by a QR code: opens the file for those who may see it. Everybody else
 * reads one sentence, the same whether there is such a file or not.
 */
import { contentOf } from '../../cards/content';
import { filePostCard } from '../../cards/filePost';
import type { Internship } from '../process/internship';
import { maySee, rolesOn } from '../process/roles';
import { validationActions } from './3-validation';
import { textsOf } from './handlers';
import { showFile } from './progress';
import { showSentence } from './sentences';
import { actorOf, momentOf, viewOf, withDocuments, type Turn } from './turn';

/** Gives the file that was opened: the speaker is busy with it from now on. */
export async function openReference(turn: Turn, reference: number): Promise<Internship | null> {
  const file = await turn.ports.store.internshipByReference(reference);
  if (!file || !maySee(file, actorOf(turn), momentOf(turn))) {
    const text = textsOf(turn).documents.noSuchFile(reference);
    await showSentence(turn, { tone: 'neutral', text });
    return null;
  }
  const roles = rolesOn(file, actorOf(turn), momentOf(turn));
  if (roles.includes('student')) {
    await showFile(turn, file);
    return file;
  }
  // Who does both is asked for the decision first: everything else is in the channel too.
  if (roles.includes('referent') || roles.includes('delegate')) {
    await validationActions['approval.open'](turn, { file: file.id });
    return file;
  }
  const view = await withDocuments(turn, await viewOf(turn, file));
  await turn.show(contentOf(filePostCard(view)));
  return file;
}
