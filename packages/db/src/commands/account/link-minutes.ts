/** How long a link for setting up, for a new password or for signing in works. */
export const LINK_MINUTES = 30
