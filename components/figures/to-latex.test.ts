import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLatex, toLatex } from "./to-latex";

describe("escapeLatex", () => {
  it("escapes the signs that LaTeX reads, and writes a true minus", () => {
    expect(escapeLatex("50 % of A_1 & B #2 {x} $5 a~b^c \\")).toBe(
      "50 \\% of A\\_1 \\& B \\#2 \\{x\\} \\$5 a\\textasciitilde{}b\\textasciicircum{}c \\textbackslash{}",
    );
    expect(escapeLatex("−0.12")).toBe("$-$0.12");
    expect(escapeLatex("< 0.0001")).toBe("$<$ 0.0001");
    expect(escapeLatex("Cliff’s δ ≥ 0")).toBe("Cliff’s $\\delta$ $\\geq$ 0");
  });

  it("hides a bracket that would be the line break's option", () => {
    expect(escapeLatex("[−1.00, 0.50]")).toBe("{[}$-$1.00, 0.50]");
  });

  it("leaves no bare sign of LaTeX's own", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const rest = escapeLatex(text)
          .replace(/\\text[a-z]+\{\}|\\[&%$#_{}]|\$[^$]*\$/g, "")
          .replace("{[}", "");
        expect(rest).not.toMatch(/[&%$#_{}^\\]/);
      }),
    );
  });
});

describe("toLatex", () => {
  it("writes a booktabs table with groups, notes and dashes", () => {
    const latex = toLatex(
      {
        columns: [
          { key: "metric", label: "Metric" },
          { key: "n", label: "n", numeric: true, group: "Human" },
          { key: "mean", label: "Mean", numeric: true, digits: 2, group: "Human" },
          { key: "p", label: "p", numeric: true, format: "p" },
        ],
        rows: [
          { metric: "Novelty", n: 19, mean: -0.123456, p: 0.0000001 },
          { metric: "Overall", n: 1, mean: null, p: null, why: "No spread." },
          { metric: "Excitement", n: 2, mean: null, p: 1 },
        ],
        noteKey: "why",
      },
      { caption: "Change scores, 95 % CI", label: "change scores" },
    );
    expect(latex).toBe(
      String.raw`\begin{table}[htbp]
  \centering
  \caption{Change scores, 95 \% CI}
  \label{tab:change-scores}
  \begin{tabular}{lrrr}
    \toprule
     & \multicolumn{2}{c}{Human} &  \\
    \cmidrule(lr){2-3}
    Metric & n & Mean & p \\
    \midrule
    Novelty & 19 & $-$0.12 & $<$ 0.0001 \\
    Overall & 1 & \multicolumn{2}{l}{No spread.} \\
    Excitement & 2 & -- & 1.0000 \\
    \bottomrule
  \end{tabular}
\end{table}
`,
    );
  });
});
