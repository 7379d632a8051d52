export { caf2020Rights } from "./rights.ts";
export { caf2020 } from "./caf-2020.ts";
