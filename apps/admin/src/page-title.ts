import { useEffect } from "react";
import { useWords } from "./words.tsx";

/** Names the page in the tab of the browser and for a screen reader. */
export function usePageTitle(page: string): void {
  const words = useWords();
  const title = words("page.title", { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
