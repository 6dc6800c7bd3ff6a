/** The person who is signed in. Only lib/auth makes one. */
export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly sessionId: string;
};
