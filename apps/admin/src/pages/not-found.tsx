import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { Heading1, Paragraph } from "@utrecht/component-library-react";
import { usePageTitle } from "../page-title.ts";
import { useWords } from "../words.tsx";

/** An address that leads nowhere, with the way back. */
export function NotFoundPage(): ReactNode {
  const words = useWords();
  usePageTitle(words("notFound.title"));
  return (
    <>
      <Heading1>{words("notFound.title")}</Heading1>
      <Paragraph>{words("notFound.lead")}</Paragraph>
      <Paragraph>
        <Link to="/" className="utrecht-link">
          {words("indicator.back")}
        </Link>
      </Paragraph>
    </>
  );
}
