import { describe, expect, it } from "vitest";
import { findNames } from "./find-names";

const blind = (text: string, path = "code/run.py") => findNames(path, text).text;

describe("findNames", () => {
  it.each([
    ["# mail jane.doe@cs.uni-x.edu now", "# mail author@example.org now"],
    ["open('/home/jdoe/data.csv')", "open('/home/user/data.csv')"],
    ["cd /Users/jane/x", "cd /Users/user/x"],
    [
      "C:\\Users\\Jane\\x and C:\\\\Users\\\\Jane\\\\x",
      "C:\\Users\\user\\x and C:\\\\Users\\\\user\\\\x",
    ],
    ["# Author: Jane Doe", "# Author: Author"],
    ["__author__ = 'Jane Doe'", "__author__ = 'Author'"],
    ['  "author": "Jane Doe",', '  "author": "Author",'],
    ['authors = [{ name = "Jane Doe" }]', 'authors = [{ name = "Author" }]'],
    ['"author": {\n  "name": "Jane Doe"\n}', '"author": {\n  "name": "Author"\n}'],
    [" * @author Jane Doe", " * @author Author"],
    ["// Copyright (c) 2024 Jane Doe", "// Copyright (c) 2024 Author"],
    ["jane@gpu-7:~/x$ python run.py", "user@host:~/x$ python run.py"],
    ["url = git@github.com:jane/secret.git", "url = git@example.org:user/repository"],
    ["key = 'hf_abcdefghijklmnopqrstuvwx'", "key = 'TOKEN'"],
  ])("%s", (text, expected) => {
    expect(blind(text)).toBe(expected);
    expect(findNames("a", expected).findings).toEqual([]);
  });

  it.each([
    "scores = q@k.transpose(1, 2)",
    "y = x@self.weight",
    "@app.route('/home')",
    "author = get_author(row)",
    "pip install git+https://github.com/huggingface/transformers",
    "the author of this method",
  ])("leaves %s alone", (text) => {
    expect(findNames("a.py", text)).toEqual({ text, findings: [] });
  });

  it("says file, line, kind and what stands there instead", () => {
    expect(findNames("code/a.py", "x = 1\n\n# j@x.org\n").findings).toEqual([
      {
        path: "code/a.py",
        line: 3,
        kind: "e-mail address",
        found: "j@x.org",
        replacement: "author@example.org",
      },
    ]);
  });

  it("replaces the executor's name in their own licence, and none in others'", () => {
    const text = "Copyright (c) 2020 Jane Doe";
    expect(blind(text, "code/LICENSE")).toBe("Copyright (c) 2020 Author");
    expect(blind(text, "code/vendor/LICENSE.txt")).toBe(text);
  });

  it("takes long lines without spaces in its stride", () => {
    const long = "QUJD".repeat(500_000);
    const start = performance.now();
    expect(blind(long)).toBe(long);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
