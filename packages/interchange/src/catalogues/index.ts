export { codeList } from "./code-list.ts";
export type { ListedCode } from "./code-list.ts";
export { conceptChanges, conceptChangeText, flaggedInstances } from "./concept-changes.ts";
export type { ConceptChange, ConceptMoment, FlaggedInstance } from "./concept-changes.ts";
export { ldesPage } from "./ldes-page.ts";
export type { LdesPage } from "./ldes-page.ts";
export { newServices } from "./new-services.ts";
export type { UntoldField } from "./new-services.ts";
export { productOfSeed, ProductSeed } from "./product-seed.ts";
export { currentServices, mergedServices, publicServices } from "./public-services.ts";
export type { PublicService, ServiceKind } from "./public-services.ts";
export type { RdfTerm, RdfTriple } from "./rdf.ts";
export { readJsonLd } from "./read-json-ld.ts";
export { readTurtle } from "./read-turtle.ts";
export { MOST_CATALOGUE_CHARACTERS } from "./reading.ts";
export type { RdfReading, Refused } from "./reading.ts";
export { writeJsonLd } from "./write-json-ld.ts";
export { writeTurtle } from "./write-turtle.ts";
export { readDutchMunicipalities, writeDutchMunicipalities } from "./municipalities.ts";
export type { DutchMunicipality, DutchMunicipalityList } from "./municipalities.ts";
export { processIdOf, processTaxonomy, readProcessList, writeProcessList } from "./process-house.ts";
export type {
  ConceptualProcess,
  ListedProcess,
  ProcessClass,
  ProcessLongList,
  ProcessTaxonomy,
} from "./process-house.ts";
export { readUniformNames, uniformSeeds, UPL_FLAGS, writeUniformNames } from "./uniform-names.ts";
export type { UniformNames, UniformProduct, UplFlag } from "./uniform-names.ts";
export { readCeviCatalogue, writeCeviCatalogue } from "./cevi-catalogue.ts";
export type { CeviCatalogue, CeviDocument, CeviProduct } from "./cevi-catalogue.ts";
export { writeCpsvAp } from "./cpsv-ap.ts";
export type { LackingProduct, PublicOrganisation } from "./cpsv-ap.ts";
export type { XmlElement, XmlNode } from "./xml-tree.ts";
export { LIST_FIELDS, ListMapping, proposedMapping } from "./list-mapping.ts";
export type { ListField, NormsSaid } from "./list-mapping.ts";
export { productListOfRows, readProductList } from "./product-list.ts";
export type { ListOptions, ProductList } from "./product-list.ts";
export { emptyProductList, productRows, untoldInList, writeProductList } from "./write-product-list.ts";
export { readProductWorkbook } from "./product-workbook.ts";
export { CaseMapping } from "./case-mapping.ts";
export type { CaseField } from "./case-mapping.ts";
export { caseListOfRows, caseRows, readCaseList, untoldInCases, writeCaseList } from "./case-list.ts";
export type { CaseList, CaseListOptions } from "./case-list.ts";
export { readUnitList, readUnitWorkbook, unitListOfRows } from "./unit-list.ts";
export type { UnitList, UnitListOptions } from "./unit-list.ts";
export { UnitMapping } from "./unit-mapping.ts";
export type { UnitField } from "./unit-mapping.ts";
export { emptyUnitList, unitRows, untoldInUnits, writeUnitList } from "./write-unit-list.ts";
export type { UntoldOfUnit } from "./write-unit-list.ts";
