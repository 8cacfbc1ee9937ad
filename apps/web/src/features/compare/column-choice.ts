/** What a column of a comparison is, as the address names it. */
export type ColumnChoice = {
  plan: string
  /** Undefined: whichever is the newest when the page is opened. */
  version: number | undefined
  /** Undefined: the plan as it stands. */
  scenario: string | undefined
  strategy: string
}

const NEWEST = 'newest'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const VERSION = /^[1-9]\d{0,8}$/
const KEY = /^[a-z][a-z0-9_]{0,30}$/

/** A column in one word, which is also its key: `plan.version.strategy`, with a scenario behind it. */
export function printColumn({ plan, version, scenario, strategy }: ColumnChoice): string {
  return [plan, version ?? NEWEST, strategy, ...(scenario === undefined ? [] : [scenario])].join('.')
}

/** Reads such a word; undefined for anything else. */
export function parseColumn(text: string): ColumnChoice | undefined {
  const [plan = '', version = '', strategy = '', scenario, ...rest] = text.split('.')
  const isVersion = version === NEWEST || VERSION.test(version)
  const isKnown = UUID.test(plan) && isVersion && KEY.test(strategy) && rest.length === 0
  if (!isKnown || (scenario !== undefined && !KEY.test(scenario))) return undefined
  return { plan, version: version === NEWEST ? undefined : Number(version), scenario, strategy }
}
