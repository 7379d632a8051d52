import { ControlReport, controlReportIssues, issueText } from "@maatstaf/framework";
import { leidraadThemes } from "@maatstaf/framework-leidraad";
import { describe, expect, it } from "vitest";

const themes = leidraadThemes();
const evidence = [{ kind: "document", reference: "verslag 2025", statement: "Besproken in het college." }];
const covered = (theme: string) => ({ kind: "covered", theme, text: "Vastgesteld en opgevolgd.", evidence });
const report = (entries: readonly unknown[]) => ControlReport.parse({ year: 2025, themes: entries });
const issues = (entries: readonly unknown[]) => controlReportIssues(report(entries), themes);
const ids = themes.map(({ id }) => id);

describe("US-21: the yearly organisation-control report covers the ten themes or motivates", () => {
  it("a report on all ten is whole; the approach in front is none of them", () => {
    expect(ids).toHaveLength(10);
    expect(issues(ids.map(covered))).toEqual([]);
  });

  it.each(themes.map(({ id, code }) => [code, id]))("without theme %s it is not", (code, id) => {
    const found = issues(ids.filter((other) => other !== id).map(covered));
    expect(found).toMatchObject([{ code: "theme-missing", severity: "error", path: "themes", params: { code } }]);
  });

  it("a theme may be left out with a reason, and not without one", () => {
    const [first = "", ...others] = ids;
    const left = { kind: "left-out", theme: first, reason: "Vorig jaar doorgelicht, volgende beurt in 2027." };
    expect(issues([left, ...others.map(covered)])).toEqual([]);
    expect(ControlReport.safeParse({ year: 2025, themes: [{ ...left, reason: "  " }] }).success).toBe(false);
  });

  it("says which theme stands twice, does not exist or has no evidence, each with its place", () => {
    const bare = { kind: "covered", theme: ids[0], text: "Goed.", evidence: [] };
    const found = issues([bare, ...ids.slice(1).map(covered), covered(ids[9] ?? ""), covered("leidraad:11")]);
    expect(found.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ["theme-without-evidence", "themes[0].evidence", "warning"],
      ["theme-unknown", "themes[11].theme", "error"],
      ["theme-twice", "themes[10].theme", "error"],
    ]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });
});
