type Locked = {
  version?: string;
  optional?: boolean;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};

export function checkNode(version?: string): void;
export function missingPackages(
  locked: Record<string, Locked>,
  installed: Record<string, Locked>,
): string[];
export function packagesAreInstalled(): boolean;
export function installWhatIsMissing(): Promise<void>;
