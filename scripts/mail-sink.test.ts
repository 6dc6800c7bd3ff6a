import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startMailSink, type SunkMail } from "./mail-sink";

let folder: string;
let sink: Awaited<ReturnType<typeof startMailSink>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "assay-mail-"));
  sink = await startMailSink(folder);
});

afterAll(async () => {
  await sink.stop();
  await rm(folder, { recursive: true });
});

it("writes each mail where a browser test can read it", async () => {
  const transport = createTransport(sink.url);
  await transport.sendMail({
    from: "Assay <assay@example.org>",
    to: "reviewer@example.org",
    subject: "Your invitation — topics",
    text: "Open https://assay.example.org/join/abc",
  });
  transport.close();
  expect(await readdir(folder)).toEqual(["0001.json"]);
  const mail = JSON.parse(await readFile(path.join(folder, "0001.json"), "utf8")) as SunkMail;
  expect(mail).toMatchObject({
    to: ["reviewer@example.org"],
    from: "assay@example.org",
    subject: "Your invitation — topics",
  });
  expect(mail.text).toContain("/join/abc");
});
