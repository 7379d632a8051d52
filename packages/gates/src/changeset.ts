/** One package as the changeset check sees it. */
export interface ReleaseState {
  readonly name: string;
  /** Fingerprint of what it packs now. */
  readonly now: string;
  /** Fingerprint of what it packed at its last release, or `undefined` when it was never released. */
  readonly released: string | undefined;
}

/** The package names that changesets mention, read from their front matter. */
export function mentionedPackages(changesets: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of changesets) {
    const [, front = ""] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
    for (const match of front.matchAll(/^["']?(@[^"':\s]+)["']?\s*:\s*(major|minor|patch)\s*$/gm))
      names.add(match[1] ?? "");
  }
  return names;
}

/** The packages whose packed content differs from their last release while no changeset tells their users why. */
export function missingChangesets(states: readonly ReleaseState[], mentioned: ReadonlySet<string>): readonly string[] {
  return states
    .filter(({ name, now, released }) => now !== released && !mentioned.has(name))
    .map(
      ({ name, released }) =>
        `${name} ${released === undefined ? "was never released" : "differs from its last release"}, and no changeset mentions it: npx changeset`,
    );
}
