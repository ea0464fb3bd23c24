/** In which language a convention is made, in the reader's words: « français », “French”. */
import { isInFrance } from '../bot/process/convention/copies';
import type { FileView } from '../bot/process/view';
import { valuesOf } from '../bot/process/internship';

export function conventionLanguage({ file, reader, university }: FileView): string {
  const { france, abroad } = university.conventionLanguage;
  const isAbroad = Boolean(valuesOf(file).hostCountry) && !isInFrance(file);
  return (isAbroad ? abroad : france)[reader.language];
}
