import { sqlState } from './sql-state.ts'

const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
])

/**
 * Whether the failure is the server being away (stopped, starting, restarting, full) rather than a wrong statement.
 *
 * True means that the same call may succeed later, unchanged.
 *
 * @source PostgreSQL manual, appendix A: class 08 connection exception, 53300 too many connections, 57P01 to 57P03
 */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error)
  if (state === undefined) return false
  return NETWORK_CODES.has(state) || state.startsWith('08') || state === '53300' || /^57P0[123]$/.test(state)
}
