import { LoaderCircle } from "lucide-react";
import { classNames } from "./class-names";

/** A turning circle beside words that say what is going on; silent to screen readers. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={classNames("size-4 animate-spin", className)} />;
}
