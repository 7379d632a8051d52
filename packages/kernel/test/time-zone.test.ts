/// <reference types="node" />
import { expect, it } from "vitest";

/** Minutes that UTC is ahead of each zone in summer. */
const SUMMER_OFFSETS: Readonly<Record<string, number>> = { "Europe/Brussels": -120, "America/St_Johns": 150 };

it("runs in the time zone that the project of the suite names", () => {
  const zone = process.env["TZ"] ?? "";
  expect(new Date(2026, 5, 1).getTimezoneOffset()).toBe(SUMMER_OFFSETS[zone]);
});
