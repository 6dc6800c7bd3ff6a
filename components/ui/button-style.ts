import { cva, type VariantProps } from "class-variance-authority";

/** The look shared by buttons and by links that look like buttons. */
export const buttonStyle = cva(
  [
    "inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors disabled:opacity-50 aria-disabled:opacity-60 aria-disabled:cursor-not-allowed",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
        secondary: "border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken",
        quiet: "border-transparent text-ink hover:bg-sunken",
        danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-hover",
        "danger-quiet": "border-transparent text-danger hover:bg-danger-soft",
      },
      size: {
        small: "min-h-8 px-2.5 py-1 text-sm",
        medium: "min-h-10 px-4 py-2 text-sm",
        large: "min-h-12 px-5 py-2.5 text-base",
        icon: "size-10 p-0",
      },
    },
    defaultVariants: { variant: "primary", size: "medium" },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
