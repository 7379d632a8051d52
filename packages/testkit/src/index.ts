export { sharedFile } from "./shared-file.ts";
