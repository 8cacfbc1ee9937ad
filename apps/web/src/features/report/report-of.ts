/** What a report is of, as the API asks for its preview. */
export type ReportOf = {
  team: string
  plan: string
  version: number
  /** Undefined: the plan as it stands. */
  scenario: string | undefined
  /** The simulation whose uncertainty it shows. */
  run: string | undefined
  zone: string
}
