"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { ConflictBanner, type ConflictBannerProps } from "./conflict-banner";
import type { AutosaveHandle } from "./use-autosave";

export interface AutosaveNoticesProps<T> {
  autosave: AutosaveHandle<T>;
  /** The parts in which two versions differ, in words. */
  compare: (mine: T, theirs: T) => ConflictBannerProps["differences"];
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Everything about saving that a person has to decide: a conflict, text found in the browser, an ended session. */
export function AutosaveNotices<T>({ autosave, compare }: AutosaveNoticesProps<T>) {
  const { conflict, offer, isSignedOut, value } = autosave;
  return (
    <div className="space-y-3 empty:hidden">
      {conflict ? (
        <ConflictBanner
          differences={compare(value, conflict.value)}
          onKeepMine={autosave.keepMine}
          onTakeTheirs={autosave.takeTheirs}
        />
      ) : null}
      {offer ? (
        <Alert
          tone="info"
          role="status"
          title="This browser has text that was not saved"
          actions={
            <>
              <Button size="small" onClick={autosave.acceptOffer}>
                Restore it
              </Button>
              <Button size="small" variant="secondary" onClick={autosave.declineOffer}>
                Discard it
              </Button>
            </>
          }
        >
          Typed {moment.format(new Date(offer.at))}, and it never reached the server. It differs in:{" "}
          {compare(value, offer.value).map(({ label }, index) => (
            <span key={index}>
              {index > 0 ? ", " : ""}
              {label}
            </span>
          ))}
          .
        </Alert>
      ) : null}
      {isSignedOut ? (
        <Alert
          tone="warning"
          role="alert"
          title="You are signed out"
          actions={
            <a
              href="/sign-in"
              target="_blank"
              rel="noreferrer"
              className={buttonStyle({ variant: "secondary", size: "small" })}
            >
              Sign in in a new tab
            </a>
          }
        >
          Nothing is lost: your text is kept in this browser. Sign in and come back to this tab, and
          it is saved by itself.
        </Alert>
      ) : null}
    </div>
  );
}
