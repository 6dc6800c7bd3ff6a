import type { ReactNode } from "react";
import { FigureDataTable } from "@/components/figures/figure-data-table";
import type { FigureTable } from "@/components/figures/figure-table";
import { TableDownloads } from "@/components/figures/table-downloads";
import { Card, CardBody, CardHeader } from "@/components/ui/card";

export interface TableFrameProps {
  title: string;
  /** What the figures are about: estimand, sign, unit. */
  description?: ReactNode;
  table: FigureTable;
  /** Without its ending. */
  fileName: string;
  /** The table's own name, where it says more than the title. */
  caption?: string;
  level?: "h2" | "h3" | "h4";
  /** For tables of many columns. */
  compact?: boolean;
  /** Tables of more rows scroll inside; any CSS length. */
  maxHeight?: string;
  /** Beneath the table: what a reader has to know to read it right. */
  children?: ReactNode;
}

const LONG = 16;

/** A table of the report: declared as data, shown, and downloaded as CSV and LaTeX. Nothing where it has no row. */
export function TableFrame(props: TableFrameProps) {
  const { title, description, table, fileName, caption = title, level = "h3" } = props;
  const { compact = false, maxHeight } = props;
  if (table.rows.length === 0) return null;
  const long = table.rows.length > LONG ? "32rem" : undefined;
  const height = maxHeight ?? long;
  return (
    <Card className="min-w-0">
      <CardHeader
        title={title}
        description={description}
        level={level}
        className="pb-1"
        actions={<TableDownloads title={caption} table={table} fileName={fileName} />}
      />
      <CardBody className="space-y-3 px-2 sm:px-3">
        <div className={height ? "rounded-md ring-1 ring-line" : undefined}>
          <FigureDataTable
            caption={caption}
            table={table}
            compact={compact}
            {...(height ? { maxHeight: height } : {})}
          />
        </div>
        {height ? (
          <p className="px-3 text-sm text-muted">{`${table.rows.length} rows: the table scrolls inside.`}</p>
        ) : null}
        {props.children ? (
          <div className="max-w-[76ch] space-y-2 px-3 text-sm text-muted">{props.children}</div>
        ) : null}
      </CardBody>
    </Card>
  );
}
