export { normalQuantile } from "./distribution-normal.ts";
export { normalLowerTail, normalUpperTail } from "./distribution-normal-tail.ts";
