import type { AuditAction, AuditFilter } from '@kilotoken/db'
import { AUDIT_ACTION_CHOICES } from './audit-actions.ts'

/** Which entries of the log an address asks for. Days carry the reader's distance to UTC, so a link means the same. */
export type LogAddress = {
  actor: string
  action: AuditAction | ''
  /** The first moment of a day with its offset, `2026-11-01T00:00:00.000+01:00`, or ''. */
  from: string
  /** The last moment of a day, written alike. */
  to: string
  text: string
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const ID = /^(operator|unknown|worker|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/

/** What an address asks for. What it says wrongly is as if it were not there. */
export function readLogAddress(query: Query): LogAddress {
  const read = (name: keyof LogAddress) => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const moment = (text: string) => (MOMENT.test(text) && !Number.isNaN(Date.parse(text)) ? text : '')
  return {
    actor: ID.test(read('actor')) ? read('actor') : '',
    action: AUDIT_ACTION_CHOICES.find((action) => action === read('action')) ?? '',
    from: moment(read('from')),
    to: moment(read('to')),
    text: read('text').replaceAll('\0', '').trim().slice(0, 100),
  }
}

/** The same as a query of an address: only what narrows, or ''. */
export function writeLogAddress(address: LogAddress): string {
  const said = Object.entries(address).filter(([, value]) => value !== '')
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** The same as the API asks for it. */
export function filterOf({ actor, action, from, to, text }: LogAddress): AuditFilter {
  return {
    ...(actor !== '' && { actor }),
    ...(action !== '' && { action }),
    ...(from !== '' && { from: new Date(from) }),
    ...(to !== '' && { to: new Date(to) }),
    ...(text !== '' && { text }),
  }
}

/** The day of a moment of an address, as a date field takes it. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** The first or last moment of a day where the reader is; '' for no day. */
export function momentOf(day: string, edge: 'first' | 'last'): string {
  if (day === '') return ''
  const time = edge === 'first' ? '00:00:00.000' : '23:59:59.999'
  const minutes = -new Date(`${day}T${time}`).getTimezoneOffset()
  const two = (value: number) => String(value).padStart(2, '0')
  const offset = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${day}T${time}${minutes < 0 ? '-' : '+'}${offset}`
}
