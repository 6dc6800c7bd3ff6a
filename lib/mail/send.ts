import "server-only";
import nodemailer from "nodemailer";
import { webDatabase } from "@/lib/db/connections";
import { environment } from "@/lib/env";

export type Mail = { recipient: string; subject: string; text: string };

/** Sends a mail by SMTP, or keeps it for the outbox page where no server is configured. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment();
  if (!SMTP_URL) {
    await webDatabase().outboxMail.create({ data: mail });
    return;
  }
  const transport = nodemailer.createTransport(SMTP_URL);
  await transport.sendMail({
    from: MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
  });
}
