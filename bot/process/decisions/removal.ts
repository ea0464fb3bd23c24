/** A manager deletes papers of a file; what it says stays as it is. */
import type { Internship } from '../internship';
import { mayBeRemoved } from '../removal';
import { one, refuse, type Decision, type Of } from './decision';

export function removeDocument(
  file: Internship,
  { document, version }: Of<'removeDocument'>,
): Decision {
  if (!mayBeRemoved(file, document)) return refuse({ code: 'signedDocument' });
  // Also a second press: the first one made this version.
  if (file.version !== version) return refuse({ code: 'outdated' });
  return one({ type: 'documentRemoved', document });
}
