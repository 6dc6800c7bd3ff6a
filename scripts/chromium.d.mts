/** Where the Chromium for the browser tests is; nothing when there is none. */
export function findChromium(): Promise<string | undefined>;
