import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "./embedded/cluster";

/** A mail as the browser tests read it. */
export type SunkMail = {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** A mail server that delivers nothing and writes each mail to `<number>.json` in that folder. */
export async function startMailSink(
  folder: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    // A machine without name service would wait for an answer with each mail.
    disableReverseLookup: true,
    onData(stream, session, done) {
      const number = String((count += 1)).padStart(4, "0");
      const write = async (): Promise<void> => {
        const parsed = await simpleParser(stream);
        const mail: SunkMail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
          subject: parsed.subject ?? "",
          text: parsed.text ?? "",
          html: parsed.html || "",
        };
        // A reader never sees half a mail.
        const unfinished = path.join(folder, `.${number}`);
        await writeFile(unfinished, JSON.stringify(mail, null, 2));
        await rename(unfinished, path.join(folder, `${number}.json`));
      };
      write().then(() => done(), done);
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
