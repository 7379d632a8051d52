export { leidraadRights } from "./rights.ts";
export { leidraad } from "./leidraad.ts";
export { leidraadThemes } from "./leidraad-themes.ts";
