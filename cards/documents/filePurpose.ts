/** A file that was dropped may be two things: its owner says which. */
import { filePurposes, type KeptUpload } from '../../bot/process/documents';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';

export function filePurposeCard(
  { file, reader }: FileView,
  upload: Pick<KeptUpload, 'id' | 'name'>,
): AdaptiveCard {
  const t = texts(reader.language);
  const { purpose } = t.documents;
  return card(t, {
    title: purpose.title,
    body: [text(purpose.kept(upload.name))],
    actions: filePurposes.map((as) =>
      press('upload.use', { file: file.id, upload: upload.id, as }, { title: purpose[as] }),
    ),
  });
}
