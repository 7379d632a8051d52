export { domains } from "./domains.ts";
export type { Domain } from "./domains.ts";
export { vvsgRights } from "./rights.ts";
export { vvsg } from "./vvsg.ts";
