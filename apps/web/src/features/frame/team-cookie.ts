/** Holds the team a reader was in last, for pages that belong to none. Nothing secret, and it opens nothing. */
export const TEAM_COOKIE = 'kilotoken.team'
