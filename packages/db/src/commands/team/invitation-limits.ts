/** How long an invitation works. */
export const INVITATION_HOURS = 72

/** Members and open invitations of one team together. */
export const MOST_MEMBERS = 50
