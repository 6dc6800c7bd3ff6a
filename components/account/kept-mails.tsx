import { Inbox } from "lucide-react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "./moment";

export interface KeptMailsProps {
  mails: readonly {
    id: string;
    recipient: string;
    subject: string;
    text: string;
    createdAt: string;
  }[];
}

/** Mails that were kept instead of sent, the newest first. */
export function KeptMails({ mails }: KeptMailsProps) {
  if (mails.length === 0) {
    return (
      <EmptyState icon={Inbox} title="No mail yet">
        Invitations and sign-in links appear here when they are written.
      </EmptyState>
    );
  }
  return (
    <ul className="max-w-3xl space-y-4">
      {mails.map((mail) => (
        <li key={mail.id}>
          <Card>
            <CardHeader
              title={mail.subject}
              description={
                <>
                  To <span className="break-all text-ink">{mail.recipient}</span>,{" "}
                  <Moment value={mail.createdAt} />
                </>
              }
            />
            <CardBody className="text-sm break-words whitespace-pre-wrap">
              <LinkedText text={mail.text} />
            </CardBody>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** A mail's text with its addresses as links. */
function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} className="text-link break-all">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
