/*
 * What the program tells whoever started it. Single constants, so that the bundler writes them in place and no file is
 * loaded for them.
 */

/** Done. */
export const EXIT_DONE = 0;
/** The input has problems, and they were told. */
export const EXIT_PROBLEMS = 1;
/** It was asked wrongly. */
export const EXIT_USAGE = 2;
/** Something cannot be read or written. */
export const EXIT_UNREACHABLE = 3;
/** A mistake of the program itself: `EX_SOFTWARE` of sysexits.h. */
export const EXIT_BUG = 70;

export type ExitCode =
  | typeof EXIT_DONE
  | typeof EXIT_PROBLEMS
  | typeof EXIT_USAGE
  | typeof EXIT_UNREACHABLE
  | typeof EXIT_BUG;
