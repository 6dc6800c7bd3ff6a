export function portIsFree(port: number, host?: string): Promise<boolean>;
export function requireFreePort(
  port: number,
  host: string | undefined,
  commandFor: (port: number) => string,
): Promise<void>;
