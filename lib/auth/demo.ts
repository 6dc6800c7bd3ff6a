/** Everybody's password in the demo, and there alone: its sign-in page offers each account by one click. */
export const demoPassword = "assay-demo-2025";
