/** A place in an input: its keys from the outside in. */
export type IssuePath = readonly (string | number)[];

/** What the words of an issue are filled with. */
export type IssueParams = Readonly<Record<string, string | number>>;

/** A place as text: `target.points[2].value`. */
export function issuePath(path: IssuePath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}
