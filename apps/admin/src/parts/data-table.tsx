import type { ReactNode } from "react";
import {
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@utrecht/component-library-react";
import type { IndicatorDetail } from "@maatstaf/http-api/client";

type TableTwin = NonNullable<IndicatorDetail["drawing"]>["table"];

/** The table twin of a drawing: everything the drawing shows, in text. */
export function DataTable({ table }: { readonly table: TableTwin }): ReactNode {
  return (
    <div className="m-scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <Table>
        <TableCaption>{table.caption}</TableCaption>
        <TableHeader>
          <TableRow>
            {table.columns.map((column) => (
              <TableHeaderCell
                key={column.label}
                scope="col"
                className={column.align === "end" ? "m-number" : undefined}
              >
                {column.label}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {table.rows.map(([first = "", ...cells]) => (
            <TableRow key={first}>
              <TableHeaderCell scope="row">{first}</TableHeaderCell>
              {cells.map((cell, index) => (
                <TableCell
                  key={table.columns[index + 1]?.label}
                  className={table.columns[index + 1]?.align === "end" ? "m-number" : undefined}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
