import { expect, it } from "vitest";
import { maatstaf, OPEN_DATA } from "./cli.ts";

it.each([
  [["repot", "x"], "De opdracht “repot” bestaat niet. Bedoelde u “report”?\nHulp: maatstaf --help\n"],
  [["chekc", "x"], "De opdracht “chekc” bestaat niet. Bedoelde u “check”?\nHulp: maatstaf --help\n"],
  [["fly", "--locale", "en"], "There is no command “fly”.\nHelp: maatstaf --help\n"],
  [["fly"], "De opdracht “fly” bestaat niet.\nHulp: maatstaf --help\n"],
  [
    ["report", "x", "--perid", "2019"],
    "De optie “--perid” bestaat hier niet. Bedoelde u “--period”?\nHulp: maatstaf report --help\n",
  ],
  [
    ["check", "x", "--period=2019", "-q"],
    "De optie “--period” bestaat hier niet.\nDe optie “-q” bestaat hier niet.\nHulp: maatstaf check --help\n",
  ],
  [["report", "x", "--period"], "Na “--period” hoort een waarde. Vul die aan.\nHulp: maatstaf report --help\n"],
  [
    ["report", "x", "--period", "--json"],
    "Na “--period” hoort een waarde. Vul die aan.\nHulp: maatstaf report --help\n",
  ],
  [
    ["report", "x", "--period", "2019", "--period", "2018"],
    "“--period” staat er twee keer. Laat er één weg.\nHulp: maatstaf report --help\n",
  ],
  [["check", "x", "--json=yes"], "“--json” heeft geen waarde nodig. Laat die weg.\nHulp: maatstaf check --help\n"],
  [
    ["check", "x", "--locale", "fr-BE"],
    "De taal “fr-BE” kennen we niet. Kies uit: nl-BE, nl-NL, en-GB.\nHulp: maatstaf check --help\n",
  ],
  [["check"], "Welke werkmap? Typ de naam van de map erbij.\nHulp: maatstaf check --help\n"],
  [["import", "x"], "Welk bestand? Typ de naam van het CSV-bestand erbij.\nHulp: maatstaf import --help\n"],
  [
    ["check", "mijn", "werkmap"],
    "“werkmap” is er te veel aan. Laat het weg, of zet een naam met spaties tussen aanhalingstekens.\nHulp: maatstaf check --help\n",
  ],
  [["report", "x"], "Welke periode? Voeg bijvoorbeeld --period 2019-Q1 toe.\nHulp: maatstaf report --help\n"],
  [
    ["report", "x", "--period", "2019", "--format", "docx"],
    "De vorm “docx” kennen we niet. Kies uit: html, pdf, md, json.\nHulp: maatstaf report --help\n",
  ],
  [
    ["report", "x", "--period", "2019", "--format", "html,md"],
    "Meer dan één vorm past niet op het scherm. Zeg met --out in welke map de bestanden moeten komen.\nHulp: maatstaf report --help\n",
  ],
  [
    ["import", "x", "y", "--decimal", "dot"],
    "“dot” kennen we niet. Kies voor --decimal uit: comma, point.\nHulp: maatstaf import --help\n",
  ],
  [
    ["report", OPEN_DATA, "--period", "2019-Q5"],
    "--period: Geef een periode, zoals 2019, 2019-Q1, 2019-03, 2019-W13 of 2018/2019. Gevonden: 2019-Q5.\nHulp: maatstaf report --help\n",
  ],
])("refuses %j with exit 2 and says what to do", async (typed, stderr) => {
  expect(await maatstaf(typed)).toEqual({ exit: 2, stdout: "", stderr });
});
