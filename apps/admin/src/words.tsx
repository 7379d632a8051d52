import { createContext, useContext } from "react";
import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageValues } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/** The words of the screens, in Dutch and English. */
export const adminMessages = messageCatalogue({ nl, en });

const LocaleContext = createContext<Locale>("nl-BE");

/** Gives the screens below it their language. */
export const LocaleProvider = LocaleContext.Provider;

/** The language of the screen. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of the screen in its language: `words("list.title")`. */
export function useWords(): (code: string, values?: MessageValues) => string {
  const locale = useLocale();
  return (code, values) => adminMessages.text(locale, code, values);
}
