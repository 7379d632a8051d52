import { searchWork } from "./search-work.ts";

Object.assign(globalThis, { searchWork });
