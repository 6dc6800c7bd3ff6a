type BundleName = "analyze" | "report-worker";

export function bundlePath(name: BundleName): string;
export function bundleIsCurrent(name: BundleName): boolean;
export function bundleIfChanged(name: BundleName): Promise<string>;
