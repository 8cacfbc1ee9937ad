/** Addresses of a team's comparisons. */
export const comparePath = {
  page: (team: string) => `/t/${team}/compare`,
  /** All strategies of the newest version of a plan, side by side. */
  plan: (team: string, plan: string) => `/t/${team}/compare?plan=${plan}`,
}
