/**
 * What the program tells whoever started it.
 *
 * `0` done · `1` the input has problems, and they were told · `2` it was asked wrongly · `3` something cannot be read or
 * written · `70` a mistake of the program itself (`EX_SOFTWARE` of sysexits.h).
 */
export const EXIT = { done: 0, problems: 1, usage: 2, unreachable: 3, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
