/** A file that was dropped may be two things: its owner says which. */
import { filePurposes, type KeptUpload } from '../../bot/process/documents';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';

export function filePurposeCard(
  { file, reader }: FileView,
  upload: Pick<KeptUpload, 'id' | 'name' | 'kind'>,
): AdaptiveCard {
  const t = texts(reader.language);
  const { purpose } = t.documents;
  // A printed convention is compared before it is signed, and not later.
  const isPrinted = phaseOf(file) === 'printed';
  // A photo is read as nothing: it can only be kept.
  const isPhoto = upload.kind !== 'pdf';
  const purposes = filePurposes.filter((as) => {
    if (isPhoto) return as === 'certificate' || as === 'nothing';
    return as !== 'print' || isPrinted;
  });
  return card(t, {
    title: purpose.title,
    body: [text(purpose.kept(upload.name))],
    actions: purposes.map((as) =>
      press('upload.use', { file: file.id, upload: upload.id, as }, { title: purpose[as] }),
    ),
  });
}
