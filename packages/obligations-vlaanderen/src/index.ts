export { flemishObligations, flemishObligationsReference } from "./obligations.ts";
export { flemishObligationsRights } from "./rights.ts";
