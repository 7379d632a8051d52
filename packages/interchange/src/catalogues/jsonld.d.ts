/** What we use of jsonld, whose published types know less than its documentation says. */
declare module "jsonld" {
  interface JsonLdTerm {
    readonly termType: "NamedNode" | "BlankNode" | "Literal" | "DefaultGraph";
    readonly value: string;
    readonly language?: string;
    readonly datatype?: { readonly value: string };
  }
  export interface JsonLdQuad {
    readonly subject: JsonLdTerm;
    readonly predicate: JsonLdTerm;
    readonly object: JsonLdTerm;
    readonly graph: JsonLdTerm;
  }
  interface Options {
    readonly documentLoader: (address: string) => Promise<{
      readonly contextUrl: null;
      readonly documentUrl: string;
      readonly document: unknown;
    }>;
  }
  const jsonld: {
    readonly toRDF: (document: object, options: Options) => Promise<readonly JsonLdQuad[]>;
    readonly fromRDF: (dataset: readonly JsonLdQuad[], options: { readonly useNativeTypes: false }) => Promise<object>;
    readonly compact: (
      expanded: object,
      context: unknown,
      options: Options & { readonly graph: boolean },
    ) => Promise<Readonly<Record<string, unknown>>>;
  };
  export default jsonld;
}
