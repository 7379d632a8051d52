import { expect, it } from "vitest";
import { localLinks } from "../src/links.ts";

it("links are found from the folder of their page; addresses, anchors and code are left alone", () => {
  const page = [
    "[up](../README.md) ![picture](images/a.svg) [there](b.md#part)",
    "[out](https://example.org) [mail](mailto:a@example.org) [here](#part) `[code](c.md)`",
    "```md\n[fenced](d.md)\n```",
  ].join("\n");
  expect(localLinks("docs/guides/a.md", page)).toStrictEqual([
    "docs/README.md",
    "docs/guides/images/a.svg",
    "docs/guides/b.md",
  ]);
});
