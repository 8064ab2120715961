/** How often a page that changes is looked at. */

/** A page that writes its body in pieces is read once it pauses this long. */
export const QUIET_MS = 250;
/** A page that never pauses is read all the same, but at most one part in twenty of its time goes into that. */
export const LONGEST_WAIT_MS = 1_000;
export const SHARE = 1 / 20;
