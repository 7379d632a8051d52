import * as z from "zod";

/** Which column holds which field: a field stands in one column, and a column holds one field. */
export function mappedColumns<const Field extends string>(
  fields: readonly Field[],
): z.ZodReadonly<
  z.ZodArray<
    z.ZodReadonly<z.ZodObject<{ heading: z.ZodString; field: z.ZodEnum<{ [F in Field]: F }> }, z.core.$strict>>
  >
> {
  return z
    .array(z.strictObject({ heading: z.string().trim().min(1).max(200), field: z.enum(fields) }).readonly())
    .min(1)
    .refine((columns) => new Set(columns.map(({ field }) => field)).size === columns.length, { message: "field-twice" })
    .refine((columns) => new Set(columns.map(({ heading }) => heading)).size === columns.length, {
      message: "heading-twice",
    })
    .readonly();
}

/** The columns whose heading is known; a field that two of them would hold goes to the first. */
export function recognisedColumns<Field extends string>(
  headings: readonly string[],
  known: Readonly<Record<Field, readonly string[]>>,
): { readonly heading: string; readonly field: Field }[] {
  // The keys of the record are its fields, which `Object.keys` does not say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const fields = Object.keys(known) as Field[];
  const taken = new Set<Field>();
  return headings.flatMap((heading) => {
    const plain = plainHeading(heading);
    const field = fields.find((one) => known[one].includes(plain));
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ heading: heading.trim(), field }];
  });
}

/** A heading without what does not count: capitals, a full stop at the end, a colon or star. */
function plainHeading(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[.:*]+$/gu, "")
    .replaceAll(/[\s_]+/gu, " ")
    .trim();
}
