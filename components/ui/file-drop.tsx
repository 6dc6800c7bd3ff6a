"use client";

import { FileText, Upload } from "lucide-react";
import { useRef, useState, type ChangeEvent, type DragEvent } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field-context";
import { formatBytes } from "./format-bytes";

export interface FileDropProps {
  /** Taken from the field around it where missing. */
  name?: string;
  id?: string;
  /** As for a file input: «.pdf,application/pdf». */
  accept?: string;
  multiple?: boolean;
  required?: boolean;
  /** Files above this are named at once; the server checks again. */
  maximumBytes?: number;
  /** What belongs here: «PDF, up to 20 MB». */
  prompt?: string;
  onFilesChange?: (files: File[]) => void;
}

/** A file input as a large target: click, press Enter, or drop files on it. */
export function FileDrop(props: FileDropProps) {
  const { accept, multiple, maximumBytes, prompt, onFilesChange } = props;
  const control = useFieldControl<{ id?: string; name?: string; required?: boolean }>({
    id: props.id,
    name: props.name,
    required: props.required,
  });
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [hovering, setHovering] = useState(false);

  const show = (list: FileList | null) => {
    const chosen = Array.from(list ?? []);
    setFiles(chosen);
    onFilesChange?.(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setHovering(false);
    const dropped = event.dataTransfer.files;
    if (!input.current || dropped.length === 0) return;
    const transfer = new DataTransfer();
    for (const file of multiple ? Array.from(dropped) : [dropped[0]]) {
      if (file) transfer.items.add(file);
    }
    input.current.files = transfer.files;
    show(transfer.files);
  };

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setHovering(true);
      }}
      onDragLeave={() => setHovering(false)}
      onDrop={drop}
      className={classNames(
        "relative rounded-lg border border-dashed border-line-strong bg-surface p-5 text-sm",
        "focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus hover:border-ink",
        hovering && "border-solid border-accent bg-accent-soft",
      )}
    >
      <input
        {...control}
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event: ChangeEvent<HTMLInputElement>) => show(event.target.files)}
        className="absolute inset-0 z-10 cursor-pointer opacity-0"
      />
      <div className="flex items-center gap-3">
        <Upload aria-hidden className="size-5 shrink-0 text-muted" />
        <p>
          <span className="font-medium text-accent underline underline-offset-2">
            Choose {multiple ? "files" : "a file"}
          </span>{" "}
          or drop {multiple ? "them" : "it"} here
          {prompt ? <span className="block text-muted">{prompt}</span> : null}
        </p>
      </div>
      <ul aria-live="polite" className={classNames(files.length > 0 && "mt-4 space-y-1.5")}>
        {files.map((file) => (
          <ChosenFile key={`${file.name}-${file.size}`} file={file} maximumBytes={maximumBytes} />
        ))}
      </ul>
    </div>
  );
}

function ChosenFile({ file, maximumBytes }: { file: File; maximumBytes: number | undefined }) {
  const tooLarge = maximumBytes !== undefined && file.size > maximumBytes;
  return (
    <li className="flex items-center gap-2">
      <FileText aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 truncate font-medium">{file.name}</span>
      <span className="shrink-0 text-muted tabular-nums">{formatBytes(file.size)}</span>
      {tooLarge ? (
        <span className="shrink-0 font-medium text-danger">
          over the limit of {formatBytes(maximumBytes)}
        </span>
      ) : null}
    </li>
  );
}
