export { dutchObligations, dutchObligationsReference } from "./obligations.ts";
export { dutchObligationsRights } from "./rights.ts";
