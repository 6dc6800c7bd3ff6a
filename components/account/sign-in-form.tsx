"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { requestSignInLink, signInByPassword, signInErrorWords } from "./sign-in-requests";

export interface SignInFormProps {
  callbackUrl: string;
  /** An error code from the page's address. */
  error: string | null;
  email: string;
  /** Whether links can be mailed so that nobody else reads them. */
  offersLink: boolean;
}

/** Signs in by password, or sends a link. */
export function SignInForm(props: SignInFormProps) {
  const { callbackUrl, error, email: givenEmail, offersLink } = props;
  const [trouble, setTrouble] = useState(error ? signInErrorWords(error) : undefined);
  const [busy, setBusy] = useState<"password" | "link">();
  const [missing, setMissing] = useState<{ email?: string[]; password?: string[] }>({});
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();

  const read = (needsPassword: boolean) => {
    const data = new FormData(form.current ?? undefined);
    const email = String(data.get("email") ?? "").trim();
    const password = String(data.get("password") ?? "");
    const found = {
      ...(email.includes("@") ? {} : { email: ["Type your e-mail address."] }),
      ...(needsPassword && password === "" ? { password: ["Type your password."] } : {}),
    };
    setMissing(found);
    setTrouble(undefined);
    return Object.keys(found).length === 0 ? { email, password } : undefined;
  };

  const byPassword = async (event: FormEvent) => {
    event.preventDefault();
    const typed = busy ? undefined : read(true);
    if (!typed) return;
    setBusy("password");
    const failed = await signInByPassword(typed.email, typed.password);
    setTrouble(failed);
    // A full load, so that nothing of the signed-out pages stays in the browser's cache.
    if (failed) setBusy(undefined);
    else window.location.assign(callbackUrl);
  };

  const byLink = async () => {
    const typed = busy ? undefined : read(false);
    if (!typed) return;
    setBusy("link");
    const failed = await requestSignInLink(typed.email, callbackUrl);
    setTrouble(failed);
    if (failed) setBusy(undefined);
    else router.push("/sign-in/check-mail");
  };

  return (
    <form ref={form} onSubmit={byPassword} noValidate className="space-y-5" aria-label="Sign in">
      {trouble ? (
        <Alert tone="danger" role="alert">
          {trouble}
        </Alert>
      ) : null}
      <Field name="email" label="E-mail" errors={missing.email}>
        <Input type="email" autoComplete="username" defaultValue={givenEmail} />
      </Field>
      <Field name="password" label="Password" errors={missing.password}>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <div className="flex flex-col gap-3">
        <Button type="submit" size="large" pending={busy === "password"} pendingLabel="Signing in…">
          Sign in
        </Button>
        {offersLink ? (
          <Button
            variant="secondary"
            onClick={byLink}
            pending={busy === "link"}
            pendingLabel="Sending…"
          >
            E-mail me a sign-in link instead
          </Button>
        ) : null}
      </div>
    </form>
  );
}
