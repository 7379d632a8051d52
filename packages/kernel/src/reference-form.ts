/** Lower-case words joined by `-`. */
export const REFERENCE_KIND = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** One or more signs; no space, no control sign, no `@`, which sets the version apart. */
export const REFERENCE_ID = /^[^\s@\p{C}]+$/u;
