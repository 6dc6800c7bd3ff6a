"use client";

import { useLayoutEffect, useRef, useState, type ComponentProps } from "react";
import { classNames } from "./class-names";
import { countWords, describeWordCount, isWithinWordLimits, type WordLimits } from "./count-words";
import { useFieldControl, useTypedValue } from "./field-context";

export interface TextareaProps extends Omit<ComponentProps<"textarea">, "value" | "defaultValue"> {
  value?: string;
  defaultValue?: string;
  /** Shows the number of words beneath; with limits it also says what is asked for. */
  wordCount?: boolean | WordLimits;
}

/** A text area that grows with its text. */
export function Textarea({ wordCount, className, defaultValue, ...own }: TextareaProps) {
  const props = useFieldControl(own);
  const typed = useTypedValue(defaultValue);
  const [ownText, setOwnText] = useState(typed ?? "");
  const text = own.value ?? ownText;
  const element = useRef<HTMLTextAreaElement>(null);

  // Browsers with `field-sizing` grow the element by themselves.
  useLayoutEffect(() => {
    const area = element.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);

  return (
    <div>
      <textarea
        ref={element}
        rows={3}
        {...props}
        {...(own.value === undefined ? { defaultValue: typed } : {})}
        onChange={(event) => {
          setOwnText(event.target.value);
          own.onChange?.(event);
        }}
        className={classNames("control field-sizing-content min-h-24 resize-y", className)}
      />
      {wordCount ? <WordCount text={text} limits={wordCount === true ? {} : wordCount} /> : null}
    </div>
  );
}

function WordCount({ text, limits }: { text: string; limits: WordLimits }) {
  const count = countWords(text);
  return (
    <p
      className={classNames(
        "mt-1 text-right text-xs tabular-nums",
        isWithinWordLimits(count, limits) ? "text-muted" : "text-warning",
      )}
    >
      {describeWordCount(count, limits)}
    </p>
  );
}
