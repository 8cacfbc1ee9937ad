/** Addresses of a team's runs. */
export const runPath = {
  list: (team: string) => `/t/${team}/runs`,
  read: (team: string, run: string) => `/t/${team}/runs/${run}`,
  /** Where a report is made that shows the run. */
  newReport: (team: string, run: string) => `/t/${team}/reports/new?run=${run}`,
  file: (team: string, run: string, format: string) => `/t/${team}/reports/${run}/${format}`,
  /** The PDF, to look at. */
  shownPdf: (team: string, run: string) => `/t/${team}/reports/${run}/pdf?show`,
}
