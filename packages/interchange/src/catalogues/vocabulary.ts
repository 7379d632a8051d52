const ns =
  (base: string) =>
  (name: string): string =>
    `${base}${name}`;

/** Addresses of the vocabularies that the catalogues use. */
export const rdf = ns("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
export const rdfs = ns("http://www.w3.org/2000/01/rdf-schema#");
export const dct = ns("http://purl.org/dc/terms/");
export const m8g = ns("http://data.europa.eu/m8g/");
export const cpsv = ns("http://purl.org/vocab/cpsv#");
export const schema = ns("http://schema.org/");
export const skos = ns("http://www.w3.org/2004/02/skos/core#");
export const dcat = ns("http://www.w3.org/ns/dcat#");
export const tree = ns("https://w3id.org/tree#");
export const prov = ns("http://www.w3.org/ns/prov#");
export const shacl = ns("http://www.w3.org/ns/shacl#");
export const eli = ns("http://data.europa.eu/eli/ontology#");
/** Words of the Flemish catalogue itself. */
export const lpdc = ns("https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#");
/** Code lists of the Flemish catalogue. */
export const lpdcCode = ns("https://productencatalogus.data.vlaanderen.be/id/concept/");
export const requirement = "http://vocab.belgif.be/ns/publicservice#hasRequirement";
/** Words of Open Proces Huis. */
export const processHouse = ns("http://lblod.data.gift/vocabularies/openproceshuis/");
export const xsdInteger = "http://www.w3.org/2001/XMLSchema#integer";
export const xsdDateTime = "http://www.w3.org/2001/XMLSchema#dateTime";

const SEPARATORS = new Set(["/", "#", ":"]);

/** The last part of an address: what comes after the last `/`, `#` or `:`. */
export function lastPart(address: string): string {
  let end = address.length;
  while (end > 0 && SEPARATORS.has(address[end - 1] ?? "")) end -= 1;
  let start = end;
  while (start > 0 && !SEPARATORS.has(address[start - 1] ?? "")) start -= 1;
  return end === 0 ? address : address.slice(start, end);
}
