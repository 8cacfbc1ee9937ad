/** Addresses of a team's schedules. */
export const schedulePath = {
  list: (team: string) => `/t/${team}/schedules`,
  new: (team: string) => `/t/${team}/schedules/new`,
  /** A new schedule of a plan. */
  ofPlan: (team: string, plan: string) => `/t/${team}/schedules/new?plan=${plan}`,
  read: (team: string, schedule: string) => `/t/${team}/schedules/${schedule}`,
  change: (team: string, schedule: string) => `/t/${team}/schedules/${schedule}/edit`,
}
