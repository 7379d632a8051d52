export { iso9001Rights } from "./rights.ts";
export { iso9001 } from "./iso9001-2015.ts";
