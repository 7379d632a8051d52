// Prints the complete workbook of a domain, so that a person can judge the prose: `npm run workbook -- libraries`.
import { domains, vvsg } from "@maatstaf/framework-vvsg";
import { calendarDate, period } from "@maatstaf/kernel";
import { renderMarkdown, workbook } from "@maatstaf/reporting";
import { oneAdaptation } from "./one-adaptation.ts";

const [wanted = "", language = "nl"] = process.argv.slice(2);
const domain = domains().find(
  ({ id, code, name }) =>
    id === wanted || code === wanted.toUpperCase() || name.nl.toLowerCase() === wanted.toLowerCase(),
);
if (domain === undefined) {
  const known = domains().map(({ id, code, name }) => `  ${id.padEnd(28)} ${code.padEnd(9)} ${name.nl}`);
  console.error(`Name a domain, such as: npm run workbook -- libraries\n${known.join("\n")}`);
  process.exitCode = 1;
} else {
  const report = workbook({
    framework: vvsg(),
    adaptation: await oneAdaptation(domain.id),
    organisation: { name: { nl: "Voorbeeldgemeente" } },
    period: period("2026"),
    on: calendarDate("2026-01-05"),
    locale: language === "en" ? "en-GB" : "nl-BE",
  });
  process.stdout.write(renderMarkdown(report));
}
