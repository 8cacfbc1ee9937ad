import { isPlanKey } from '@kilotoken/cost-core'
import { LOCALES, type Locale } from '@kilotoken/messages'
import { isZone } from '@kilotoken/schedules'

/** What the address of a new report says: everything its preview depends on. */
export type ReportAddress = {
  plan: string | undefined
  /** Undefined: the newest. */
  version: number | undefined
  /** Undefined: the plan as it stands. */
  scenario: string | undefined
  /** The simulation whose uncertainty it shows; undefined: none. */
  run: string | undefined
  /** Undefined: the reader's own. */
  language: Locale | undefined
  /** Undefined: the browser's. */
  zone: string | undefined
  /** Whose months are on show; undefined: the base strategy's. */
  months: string | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const VERSION = /^[1-9]\d{0,8}$/

/** Reads a query string. Anything may stand there; what is not understood is left out. */
export function parseReportAddress(query: URLSearchParams): ReportAddress {
  const read = (name: string, isSound: (text: string) => boolean) => {
    const text = query.get(name)
    return text !== null && isSound(text) ? text : undefined
  }
  const version = read('version', (text) => VERSION.test(text))
  return {
    plan: read('plan', (text) => UUID.test(text)),
    version: version === undefined ? undefined : Number(version),
    scenario: read('scenario', isPlanKey),
    run: read('run', (text) => UUID.test(text)),
    language: LOCALES.find((locale) => locale === query.get('language')),
    zone: read('zone', isZone),
    months: read('months', isPlanKey),
  }
}

/** An address as a query, with what is as at first left out. */
export function printReportAddress(address: ReportAddress): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(address)) if (value !== undefined) query.set(name, String(value))
  return query
}
