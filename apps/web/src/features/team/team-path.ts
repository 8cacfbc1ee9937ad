/** Addresses of a team's settings. */
export const teamPath = {
  members: (team: string) => `/t/${team}/settings`,
  general: (team: string) => `/t/${team}/settings/general`,
  log: (team: string) => `/t/${team}/settings/log`,
  logFile: (team: string) => `/t/${team}/audit.csv`,
}
