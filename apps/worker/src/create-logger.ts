import { type DestinationStream, type Logger, pino } from 'pino'

/** Names under which secrets, and the values of failed statements, arrive in a log entry. */
const SECRET_NAMES = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'url',
  'databaseUrl',
  'systemDatabaseUrl',
  'query',
  'parameters',
  'args',
  'detail',
  'where',
]

/** Logs as lines of JSON on standard output, secrets replaced by "[redacted]" at the first two levels of an entry. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { process: 'worker', pid: process.pid },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
