/** Which way is better: `up`, `down`, or `neutral` when a change is neither good nor bad in itself. */
export type Direction = "up" | "down" | "neutral";
