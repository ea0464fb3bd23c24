/**
 * The process that reads uploaded forms. It has no environment, may read its own code only, and may not
 * open anything else; ReaderProcess starts and ends it.
 */
import { answerFiles } from './answerFiles';
import { closeTheWorld } from './closedWorld';
import { limitInflating } from './inflating';
import { MOST_BYTES } from './limits';
import { readFields } from './readFields';

closeTheWorld();
limitInflating();
answerFiles(MOST_BYTES, readFields);
