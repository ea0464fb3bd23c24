/**
 * What reading an uploaded file may cost. A file of 2 KB can inflate to more than a gigabyte, and one of
 * 242 bytes can end the process: so files are read in a child process, under these limits.
 */
const MB = 1024 * 1024;

/** Of a file. */
export const MOST_BYTES = 2 * MB;
/** `%PDF-` stands within so many bytes of the beginning. */
export const HEADER_WITHIN = 1024;
/** Of the child's heap, in megabytes. */
export const HEAP_MB = 128;
/** Then the child is killed. */
export const PATIENCE_MS = 4_000;

/** Files that are read at once, each by a process of its own. */
export const MOST_AT_ONCE = 2;
/** Files that wait for one of them, and for how long: with its reading below Teams' fifteen seconds. */
export const MOST_WAITING = 32;
export const WAIT_MS = 8_000;

/** Of one inflated stream, and of all in a file. */
export const MOST_INFLATED = 16 * MB;
export const MOST_INFLATED_TOGETHER = 48 * MB;

/** Of what the child may answer. */
export const MOST_ANSWER_BYTES = MB;
/** Fields that are looked at, and how deep they may lie in each other. */
export const MOST_FIELDS = 1_000;
export const DEEPEST_FIELD = 12;
/** Characters of a name and of a value: more is cut, and then too long by the rules of the form. */
export const MOST_NAME = 120;
export const MOST_VALUE = 2_000;
/** Of an answer that the form asks in one line. */
export const MOST_IN_ONE_LINE = 300;

/** Of a printed convention: it holds the university's arms, and fonts. */
export const MOST_PRINT_BYTES = 5 * MB;
/** Then the process that reads its words is killed. A convention is seven pages, or five times as many. */
export const PRINT_PATIENCE_MS = 6_000;
export const PRINT_HEAP_MB = 192;
export const MOST_PAGES = 60;
/** Three times as many as a convention has; see MOST_COMPARED of bot/process/printed. */
export const MOST_CHARACTERS = 100_000;
/** Of arrays: of one, and of all that are made for a document, most of which are soon given back. */
export const MOST_ALLOCATED = 64 * MB;
export const MOST_ALLOCATED_TOGETHER = 256 * MB;
/** Of what the process that reads words may answer. */
export const MOST_WORDS_BYTES = 4 * MB;
