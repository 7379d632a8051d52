export { vvsgRights } from "./rights.ts";
export type { Rights } from "./rights.ts";
export { vvsg } from "./vvsg.ts";
