/** Addresses of a team's reports. The page of one is its run's, and so are its files. */
export const reportPath = {
  list: (team: string) => `/t/${team}/reports`,
  new: (team: string) => `/t/${team}/reports/new`,
  ofPlan: (team: string, plan: string) => `/t/${team}/reports/new?plan=${plan}`,
}
