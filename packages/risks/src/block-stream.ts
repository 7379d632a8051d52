import { xoshiro128PlusPlus } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";

/** Which stream: of what, in which block of years, for which purpose. */
export interface StreamKey {
  readonly seed: number;
  readonly id: string;
  readonly block: number;
  /** A whole number from 0 to 255. */
  readonly purpose: number;
}

/**
 * The xoshiro128++ stream of one risk in one block of years.
 *
 * Seed, block with purpose, and a hash of 64 bits of the id are the four words, mixed by a bijection: other keys give
 * another state unless two ids have the same hash. Nothing depends on the order of risks, blocks or workers.
 */
export function blockStream(key: StreamKey): RandomStream {
  return xoshiro128PlusPlus(blockState(key));
}

/** The four words a stream starts with, from 0 to 2^32 - 1, for a loop that keeps its own state. */
export type StreamState = readonly [number, number, number, number];

/** Where the stream of a key starts. */
export function blockState({ seed, id, block, purpose }: StreamKey): StreamState {
  const words: [number, number, number, number] = [
    seed,
    hash(id, 0x811c9dc5),
    hash(id, 0x9747b28c),
    block * 256 + purpose,
  ];
  for (let round = 0; round < 12; round += 1) {
    const at = round % 4;
    const before = words[(round + 3) % 4] ?? 0;
    words[at] = mixed(((words[at] ?? 0) + mixed(before + Math.imul(round + 1, 0x9e3779b9))) | 0) >>> 0;
  }
  return words.every((word) => word === 0) ? [1, 0, 0, 0] : words;
}

/** FNV-1a of the UTF-16 units, finished by MurmurHash3. */
function hash(text: string, basis: number): number {
  let word = basis;
  for (let index = 0; index < text.length; index += 1) word = Math.imul(word ^ text.charCodeAt(index), 0x01000193);
  return mixed(word);
}

/** Finaliser of MurmurHash3, a bijection of 32 bits. */
function mixed(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
