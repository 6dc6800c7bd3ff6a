import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatCell, type FigureTable } from "./figure-table";

/** The numbers behind a figure, for reading. */
export function FigureDataTable({ caption, table }: { caption: string; table: FigureTable }) {
  return (
    <Table caption={caption} maxHeight="24rem">
      <TableHead>
        <TableRow>
          {table.columns.map((column) => (
            <TableHeader key={column.key} numeric={column.numeric}>
              {column.label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {table.rows.map((row, index) => (
          <TableRow key={index}>
            {table.columns.map((column) => (
              <TableCell key={column.key} numeric={column.numeric} className="py-1.5">
                {formatCell(row[column.key], column)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
