/**
 * A unit as a product: what is counted (`up`), per what (`down`), and how many times larger it is written than the bare
 * quotient (`factor`: 100 for "%", 1000 for "per 1000 inwoners"). Both lists in alphabetical order.
 */
export interface UnitExpression {
  readonly factor: number;
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** A bare number. */
export const NO_UNIT: UnitExpression = { factor: 1, up: [], down: [] };

/** Words for one and for more of a unit, so that "euro per inwoner" is euro divided by inwoners. */
const SINGULAR: ReadonlyMap<string, string> = new Map(
  [
    ["€", "euro"],
    ["eur", "euro"],
    ["dagen", "dag"],
    ["werkdagen", "werkdag"],
    ["weken", "week"],
    ["maanden", "maand"],
    ["jaren", "jaar"],
    ["uren", "uur"],
    ["minuten", "minuut"],
    ["inwoners", "inwoner"],
    ["gezinnen", "gezin"],
    ["personen", "persoon"],
    ["medewerkers", "medewerker"],
    ["dossiers", "dossier"],
    ["aanvragen", "aanvraag"],
    ["meldingen", "melding"],
    ["klachten", "klacht"],
    ["oproepen", "oproep"],
    ["bezoeken", "bezoek"],
    ["bezoekers", "bezoeker"],
    ["producten", "product"],
    ["days", "day"],
    ["hours", "hour"],
    ["weeks", "week"],
    ["months", "month"],
    ["years", "year"],
    ["minutes", "minute"],
    ["residents", "resident"],
    ["employees", "employee"],
    ["files", "file"],
    ["complaints", "complaint"],
    ["calls", "call"],
  ].map(([more = "", one = ""]) => [more, one]),
);

/** How many times larger a sign of a share is written than the share. */
const SHARES: Readonly<Record<string, number>> = { "%": 100, "‰": 1000 };

/** The unit a text on a card stands for: `euro per inwoner`, `%`, `per 1000 inwoners`; "" is a bare number. */
export function unitExpression(text: string): UnitExpression {
  const [counted = "", ...divisors] = ` ${text.trim()}`.split(/ per /u);
  return divisors.reduce((unit, divisor) => {
    const [, digits = "", name = ""] = /^(\d[\d .]*)?(.*)$/u.exec(divisor.trim()) ?? [];
    const per = Number(digits.replaceAll(/[ .]/gu, "")) || 1;
    return multiplied(unit, { factor: per, up: [], down: names(name) });
  }, countedUnit(counted.trim()));
}

function countedUnit(text: string): UnitExpression {
  return text
    .split(" × ")
    .map((part): UnitExpression => {
      if (Object.hasOwn(SHARES, part)) return { factor: SHARES[part] ?? 1, up: [], down: [] };
      return { factor: 1, up: names(part), down: [] };
    })
    .reduce(multiplied, NO_UNIT);
}

function names(text: string): readonly string[] {
  const name = text.trim().toLowerCase();
  return name === "" ? [] : [SINGULAR.get(name) ?? name];
}

/** The unit of a product. */
export function multiplied(left: UnitExpression, right: UnitExpression): UnitExpression {
  const up = [...left.up];
  const down: string[] = [];
  for (const name of right.up) up.push(name);
  for (const name of [...left.down, ...right.down]) {
    const at = up.indexOf(name);
    if (at === -1) down.push(name);
    else up.splice(at, 1);
  }
  return { factor: left.factor * right.factor, up: up.toSorted(), down: down.toSorted() };
}

/** The unit of one divided by a number of a unit. */
export function inverted({ factor, up, down }: UnitExpression): UnitExpression {
  return { factor: 1 / factor, up: down, down: up };
}

/** Whether two units measure the same, however large they are written. */
export function isSameKind(left: UnitExpression, right: UnitExpression): boolean {
  return left.up.join("×") === right.up.join("×") && left.down.join("×") === right.down.join("×");
}

/** Whether numbers of two units may be added. */
export function isSameUnit(left: UnitExpression, right: UnitExpression): boolean {
  return isSameKind(left, right) && isSameFactor(left.factor, right.factor);
}

/** Whether two factors are equal, rounding of the arithmetic left aside. */
export function isSameFactor(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}

/** A unit as a card would write it; "1" for a bare number. */
export function unitText({ factor, up, down }: UnitExpression): string {
  const isShare = factor === 100 || (factor === 1000 && down.length === 0);
  const share = isShare ? [factor === 100 ? "%" : "‰"] : [];
  const size = isShare || isSameFactor(factor, 1) ? "" : `${Number(factor.toPrecision(12))} `;
  const counted = [...share, ...up].join(" × ");
  if (down.length === 0) return size === "" ? counted || "1" : `${counted} per ${size}`.trim();
  const per = down.map((name, index) => `per ${index === 0 ? size : ""}${name}`).join(" ");
  return `${counted} ${per}`.trim();
}
