import { strToU8, zipSync } from "fflate";
import type { IdeaContent } from "../../../lib/study/idea-content";

/** A small archive of code for an idea, labelled as simulated. */
export function writeCode(idea: IdeaContent): Uint8Array {
  const readme = [
    `# ${idea.title}`,
    "",
    "Simulated code: made up for a demonstration. It shows the shape of an archive and calls no model.",
    "",
    "    python main.py --items data/items.jsonl",
    "",
  ].join("\n");
  const main = [
    '"""Runs baseline and proposal over a file of items. Simulated: answer() returns its input."""',
    "import argparse",
    "import json",
    "from pathlib import Path",
    "",
    "",
    "def answer(prompt: str) -> str:",
    "    return prompt",
    "",
    "",
    "def main() -> None:",
    "    parser = argparse.ArgumentParser()",
    '    parser.add_argument("--items", type=Path, required=True)',
    "    items = [json.loads(line) for line in parser.parse_args().items.read_text().splitlines()]",
    '    template = Path("prompts/proposal.txt").read_text()',
    "    for item in items:",
    '        print(json.dumps({"id": item["id"], "output": answer(template.format(**item))}))',
    "",
    "",
    'if __name__ == "__main__":',
    "    main()",
    "",
  ].join("\n");
  const files = {
    "README.md": strToU8(readme),
    "main.py": strToU8(main),
    "data/items.jsonl": strToU8('{"id": 1, "text": "An invented item."}\n'),
    "prompts/proposal.txt": strToU8("{text}\n\nWork through the steps, then answer.\n"),
  };
  return zipSync(files, { mtime: new Date(2020, 0, 1), level: 6 });
}
