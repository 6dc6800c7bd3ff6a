/** Where a bar stops while the page scrolls: under the app's own bars on narrow screens, at its column's top on wide ones. */
export const stickyBar = "sticky top-16 z-10 sm:top-30 lg:top-0";

/** Keeps what is jumped to clear of those bars and of one `stickyBar`. */
export const clearOfBars = "scroll-mt-32 sm:scroll-mt-44 lg:scroll-mt-16";
