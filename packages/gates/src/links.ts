import { posix } from "node:path";

/** The links of a page to other files of the repository, by the path they lead to from the root. Code does not count. */
export function localLinks(page: string, text: string): readonly string[] {
  const prose = text.replaceAll(/```[\s\S]*?```/g, "").replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\((?<target>[^)\s]+)\)/g)]
    .map((match) => match.groups?.["target"] ?? "")
    .filter((target) => !/^([a-z]+:|#)/i.test(target))
    .map((target) => posix.join(posix.dirname(page), target.replace(/#.*$/, "")));
}
