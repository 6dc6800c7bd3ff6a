/** Where a bar stops while the page scrolls: under the app's own bars on narrow screens, at its column's top on wide ones. */
export const stickyBar = "sticky top-16 z-10 sm:top-30 lg:top-0";

/** Keeps what is jumped to clear of those bars and of one `stickyBar`; the page itself already keeps 5rem clear. */
export const clearOfBars = "scroll-mt-12 sm:scroll-mt-24 lg:scroll-mt-16";
