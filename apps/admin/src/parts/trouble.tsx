import type { ReactNode } from "react";
import { Alert, Button, Heading2, Paragraph } from "@utrecht/component-library-react";
import { problemOf } from "../api.ts";
import { useWords } from "../words.tsx";

/** What went wrong, in words, with a way to go on. */
export function Trouble({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactNode {
  const words = useWords();
  const problem = problemOf(error);
  return (
    <Alert type="error" role="alert">
      <Heading2>{words("error.title")}</Heading2>
      <Paragraph>{problem?.title ?? words("error.unreachable")}</Paragraph>
      {problem?.issues?.map(({ path, message }) => (
        <Paragraph key={`${path} ${message}`}>{message}</Paragraph>
      ))}
      <Button appearance="secondary-action-button" onClick={onRetry}>
        {words("error.retry")}
      </Button>
    </Alert>
  );
}
