/** Largest facts file, in bytes: a million rows. */
export const FACTS_FILE_BYTES = 64 * 1024 * 1024;

/** All facts files of a workspace together, in bytes. */
export const ALL_FACTS_BYTES = 256 * 1024 * 1024;

/** Largest card, in bytes: a full one is about 4 kB. */
export const CARD_BYTES = 64 * 1024;

/** Largest `workspace.yaml`, in bytes: some thousands of units. */
export const WORKSPACE_FILE_BYTES = 256 * 1024;

/** Most files read from `cards/` or `facts/`. */
export const FILES_PER_FOLDER = 5_000;

/** Longest row of a CSV file, in characters. */
export const ROW_CHARACTERS = 100_000;

/** Longest piece of the user's own text that is repeated in a message. */
export const QUOTED_CHARACTERS = 60;

/** Largest number, either side of zero: beyond it a double no longer holds every tenth. */
export const LARGEST_NUMBER = 1e14;

/** First and last year a fact may be about. */
export const YEARS = { first: 1900, last: 2199 } as const;

/** Largest file with a framework, adaptation, crosswalk or register, in bytes: ten times a full framework in two languages. */
export const DOCUMENT_BYTES = 4 * 1024 * 1024;

/** A workbook unpacked: bytes of all its parts, parts, cells of all its sheets together, and empty cells of one sheet. */
export const WORKBOOK = { bytes: 32 * 1024 * 1024, entries: 300, cells: 500_000, emptyCells: 5_000_000 } as const;
/** Largest LimeSurvey file, in bytes: some hundreds of questions with their settings. */
export const SURVEY_FILE_BYTES = 8 * 1024 * 1024;
/** Most rows in one table of a LimeSurvey file. */
export const SURVEY_ROWS = 50_000;
