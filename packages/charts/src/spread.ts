/**
 * Positions moved apart until neighbours are at least `gap` from each other, each as near to where it wants to be as
 * the others allow, and all between `least` and `most` as long as they fit there.
 *
 * @param wanted - In the order in which they must come out, from small to large.
 */
export function spreadPositions(
  wanted: readonly number[],
  { gap, least, most }: { readonly gap: number; readonly least: number; readonly most: number },
): readonly number[] {
  // Neighbours that touch form a block, placed so that its members move as little as possible on average.
  const blocks: { sum: number; count: number }[] = [];
  const start = (block: { readonly sum: number; readonly count: number }) => {
    const height = (block.count - 1) * gap;
    return Math.max(least, Math.min(most - height, block.sum / block.count - height / 2));
  };
  for (const position of wanted) {
    let block = { sum: position, count: 1 };
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (start(above) + above.count * gap <= start(block)) break;
      blocks.pop();
      block = { sum: above.sum + block.sum, count: above.count + block.count };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array.from({ length: block.count }, (_, index) => start(block) + index * gap));
}
