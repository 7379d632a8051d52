/** How grave an issue is: an `error` keeps a document out, a `warning` asks for a look, a `notice` informs. */
export type Severity = "error" | "warning" | "notice";

/** A place in a document: its keys from the outside in. */
export type IssuePath = readonly (string | number)[];

/** What the words of an issue are filled with. */
export type IssueParams = Readonly<Record<string, string | number>>;

/** What is wrong with one place of a document. Words: {@link issueText}. */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** Such as `requirements[3].successor`; empty for the document as a whole. */
  readonly path: string;
  readonly params: IssueParams;
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** A place as text, in the form of the kernel: `requirements[3].id`, `requirements["vvsg:manage.vision"].reason`. */
export function issuePath(path: IssuePath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!NAME.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

/** Makes issues of the codes of one table, so that the severity of a code stands in one place. */
export function issueWriter<Code extends string>(
  severities: Readonly<Record<Code, Severity>>,
): (code: Code, path: IssuePath, params?: IssueParams) => Issue<Code> {
  return (code, path, params = {}) => ({ code, severity: severities[code], path: issuePath(path), params });
}

/** The keys at which a value stands that stood earlier in the list, with the place of the first. */
export function repeated<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): readonly { readonly index: number; readonly first: number; readonly key: string }[] {
  const seen = new Map<string, number>();
  return values.flatMap((value, index) => {
    const key = keyOf(value);
    const first = seen.get(key);
    if (first !== undefined) return [{ index, first, key }];
    seen.set(key, index);
    return [];
  });
}
