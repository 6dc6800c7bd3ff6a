import {
  keptInSight,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import { classNames } from "@/components/ui/class-names";
import { cellsOf, columnGroups, type FigureRow, type FigureTable } from "./figure-table";

export interface FigureDataTableProps {
  caption: string;
  table: FigureTable;
  maxHeight?: string;
  /** Less room between columns, and headings that break: for tables of many columns. */
  compact?: boolean;
}

const tight =
  "[&_table]:text-[0.8125rem] [&_td]:px-1.5 [&_th]:px-1.5 [&_thead_th]:whitespace-normal [&_thead_tr:last-child_th]:min-w-10 max-sm:[&_thead_tr:last-child_th]:min-w-20";

/** A page with tens of thousands of rows would stand still; the downloads hold them all. */
const MOST_ROWS = 500;

/** A table that is given as data. Its first column names the rows. */
export function FigureDataTable({ caption, table, maxHeight, compact }: FigureDataTableProps) {
  const groups = columnGroups(table);
  return (
    <Table
      caption={caption}
      {...(maxHeight ? { maxHeight } : {})}
      className={compact ? tight : undefined}
    >
      <TableHead>
        {groups ? (
          <TableRow>
            {groups.map((group, index) =>
              group.label === "" ? (
                <td key={index} colSpan={group.span} />
              ) : (
                <TableHeader
                  key={index}
                  colSpan={group.span}
                  scope="colgroup"
                  className="pb-0 text-center"
                >
                  <span className="block border-b border-line pb-1">{group.label}</span>
                </TableHeader>
              ),
            )}
          </TableRow>
        ) : null}
        <TableRow>
          {table.columns.map((column, index) => (
            <TableHeader
              key={column.key}
              numeric={column.numeric}
              className={index === 0 ? keptInSight : undefined}
            >
              {column.label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {table.rows.slice(0, MOST_ROWS).map((row, index) => (
          <DataRow key={index} table={table} row={row} />
        ))}
        {table.rows.length > MOST_ROWS ? (
          <TableRow>
            <TableCell colSpan={table.columns.length} className="text-muted">
              {`The first ${MOST_ROWS} of ${table.rows.length} rows. The CSV holds all.`}
            </TableCell>
          </TableRow>
        ) : null}
      </TableBody>
    </Table>
  );
}

function DataRow({ table, row }: { table: FigureTable; row: FigureRow }) {
  const { cells, note } = cellsOf(table, row);
  return (
    <TableRow>
      {cells.map(({ column, text }, index) =>
        index === 0 ? (
          <TableRowHeader key={column.key} className={classNames(keptInSight, "py-1.5 align-top")}>
            {text}
          </TableRowHeader>
        ) : (
          <TableCell
            key={column.key}
            numeric={column.numeric}
            className={classNames("py-1.5", column.strong && "font-semibold")}
          >
            {text}
          </TableCell>
        ),
      )}
      {note ? (
        <TableCell colSpan={note.span} className="min-w-48 py-1.5 text-muted">
          {note.text}
        </TableCell>
      ) : null}
    </TableRow>
  );
}
