import { VocabularyTerm } from "@maatstaf/framework";
import type { Vocabulary } from "@maatstaf/framework";

/** One word for each blank, as `article singular/plural`; no plural is a mass noun. */
function words(written: Readonly<Record<string, string>>): Vocabulary {
  return Object.fromEntries(
    Object.entries(written).map(([slot, text]) => {
      const [article, rest = ""] = text.split(" ");
      const [singular, plural] = rest.split("/");
      return [slot, VocabularyTerm.parse({ article, singular, plural })];
    }),
  );
}

/** Words of every kind for every blank: *de*, *het*, and both without a plural. */
export const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  "de words": words({
    eenheid: "de bibliotheek/bibliotheken",
    klant: "de lener/leners",
    product: "de uitlening/uitleningen",
    kernproces: "de inschrijving/inschrijvingen",
    medewerker: "de bibliothecaris/bibliothecarissen",
    leidinggevende: "de diensthoofdige/diensthoofdigen",
    bestuur: "de raad/raden",
  }),
  "het words": words({
    eenheid: "het centrum/centra",
    klant: "het kind/kinderen",
    product: "het attest/attesten",
    kernproces: "het onderzoek/onderzoeken",
    medewerker: "het personeelslid/personeelsleden",
    leidinggevende: "het afdelingshoofd/afdelingshoofden",
    bestuur: "het college/colleges",
  }),
  "de words without plural": words({
    eenheid: "de brandweer",
    klant: "de jeugd",
    product: "de zorg",
    kernproces: "de opvang",
    medewerker: "de bemanning",
    leidinggevende: "de directie",
    bestuur: "de overheid",
  }),
  "het words without plural": words({
    eenheid: "het onderwijs",
    klant: "het publiek",
    product: "het onderhoud",
    kernproces: "het toezicht",
    medewerker: "het personeel",
    leidinggevende: "het kaderpersoneel",
    bestuur: "het stadsbestuur",
  }),
};
