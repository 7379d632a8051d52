import { outcome } from "./outcome.ts";

Object.assign(globalThis, { outcome });
