import type { ReactNode } from "react";
import { Paragraph } from "@utrecht/component-library-react";
import { useWords } from "../words.tsx";

/** Says that figures are on their way; a screen reader hears it too. */
export function Busy(): ReactNode {
  const words = useWords();
  return (
    <div role="status" className="m-busy">
      <Paragraph>{words("busy")}</Paragraph>
    </div>
  );
}
