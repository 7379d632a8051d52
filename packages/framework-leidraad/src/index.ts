export { leidraadRights } from "./rights.ts";
export { leidraad } from "./leidraad.ts";
