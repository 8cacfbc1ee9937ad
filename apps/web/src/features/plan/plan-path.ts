/** Addresses of a team's plans. */
export const planPath = {
  list: (team: string) => `/t/${team}/plans`,
  archived: (team: string) => `/t/${team}/plans/archived`,
  new: (team: string) => `/t/${team}/plans/new`,
  read: (team: string, plan: string) => `/t/${team}/plans/${plan}`,
  version: (team: string, plan: string, version: number) => `/t/${team}/plans/${plan}/v/${version}`,
  download: (team: string, plan: string, version: number) => `/t/${team}/plans/${plan}/v/${version}/download`,
  edit: (team: string, plan: string) => `/t/${team}/plans/${plan}/edit`,
  history: (team: string, plan: string) => `/t/${team}/plans/${plan}/history`,
  compare: (team: string, plan: string, from: number, to: number) =>
    `/t/${team}/plans/${plan}/history?from=${from}&to=${to}`,
}
