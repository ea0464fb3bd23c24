/** How often the same is tried, and what becomes of what cannot be done. */
import { isEnoughTries, type ChannelCopy, type CopyKey } from '../../process/channelCopies';
import { ChannelFileError, DeliveryError } from '../../process/ports';
import { idsOf, postsAt, type CopyWork } from './desk';

interface Tried {
  which: CopyKey & { id?: number };
  copy: ChannelCopy | undefined;
  /** For the log, when it is given up. */
  said: string;
}

/** Counts what goes wrong; after enough tries it is said in the channel, and not tried any more. */
export async function counted(
  { ports, folders, file }: CopyWork,
  { which, copy, said }: Tried,
  act: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ChannelFileError)) throw error;
    const { code, isPassing } = error;
    const tries = (copy?.failed?.tries ?? 0) + 1;
    const givenUp = isEnoughTries(tries, isPassing);
    await folders.copies.failed(which, { code, givenUp }, givenUp ? postsAt(file, which) : []);
    if (!givenUp) throw error;
    ports.log.error({ ...idsOf(which), code, tries, err: error }, said);
    return false;
  }
}

/**
 * One that cannot be done does not keep the others; the job is then to be done again.
 * @throws DeliveryError `later`
 */
export async function eachOf(acts: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  let isChanged = false;
  const waits: (ChannelFileError | DeliveryError)[] = [];
  for (const act of acts) {
    try {
      isChanged = (await act()) || isChanged;
    } catch (error) {
      if (!(error instanceof ChannelFileError || error instanceof DeliveryError)) throw error;
      waits.push(error);
    }
  }
  const [first] = waits;
  if (!first) return isChanged;
  const longest = Math.max(...waits.map(({ retryAfterMs }) => retryAfterMs ?? 0));
  const wait = longest > 0 ? { retryAfterMs: longest } : {};
  throw new DeliveryError('later', first.message, { cause: first, ...wait });
}
