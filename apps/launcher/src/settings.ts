import path from 'node:path'
import { LaunchError } from './launch-error.ts'
import { repositoryRoot } from './repository-root.ts'
import { say } from './say.ts'

/** What a person may set before starting, read once from the environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** Where people reach the page, without a trailing slash. */
  readonly address: string
  /** Where this machine reaches the page, for the readiness check. */
  readonly probeAddress: string
  /** A server of the user's own, or undefined for ours. */
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
}

const defaultPort = 3000
const loopbackHosts = ['127.0.0.1', 'localhost', '::1']

/**
 * Reads and checks the settings.
 *
 * A host that other machines reach is refused over plain http, because sign-in would travel readable: PUBLIC_URL with
 * https says that a proxy adds TLS, ALLOW_INSECURE_HTTP=1 accepts the risk.
 *
 * @throws LaunchError when a value cannot be used
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const host = environment.HOST || '127.0.0.1'
  const port = readPort(environment.PORT)
  const publicUrl = readPublicUrl(environment.PUBLIC_URL)
  const isSafe = loopbackHosts.includes(host) || publicUrl?.startsWith('https:')
  if (!isSafe && environment.ALLOW_INSECURE_HTTP !== '1') {
    throw new LaunchError(say('settings.insecureHost', { host }))
  }
  return {
    host,
    port,
    address: publicUrl ?? `http://${bracketed(host)}:${port}`,
    probeAddress: `http://${bracketed(probeHost(host))}:${port}`,
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    dataDirectory: path.resolve(repositoryRoot, environment.KILOTOKEN_DATA_DIR || '.data'),
  }
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return defaultPort
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port
  throw new LaunchError(say('settings.port', { value }))
}

function readPublicUrl(value: string | undefined): string | undefined {
  if (!value) return undefined
  const url = URL.parse(value)
  if (url && /^https?:$/.test(url.protocol)) return value.replace(/\/+$/, '')
  throw new LaunchError(say('settings.publicUrl', { value }))
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (!value) return undefined
  const protocol = URL.parse(value)?.protocol
  if (protocol === 'postgres:' || protocol === 'postgresql:') return value
  // The value is not repeated: it may hold a password.
  throw new LaunchError(say('settings.databaseUrl'))
}

function probeHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
