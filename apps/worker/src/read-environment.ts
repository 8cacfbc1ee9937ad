export type Environment = {
  /** The app role's URL: what job handlers will use. */
  databaseUrl: string
  /** The system role's URL: heartbeats, later the queue. */
  systemDatabaseUrl: string
  /** How often schedules are looked at; undefined: as the program does by itself. Tests are in a hurry. */
  scheduleTickMs: number | undefined
}

/**
 * Reads the settings of the process.
 *
 * @throws Error naming the variable that is missing or wrong; never its value
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    systemDatabaseUrl: required(env, 'SYSTEM_DATABASE_URL'),
    scheduleTickMs: milliseconds(env, 'KILOTOKEN_SCHEDULE_TICK_MS'),
  }
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}

function milliseconds(env: Readonly<Record<string, string | undefined>>, name: string): number | undefined {
  const value = env[name]
  if (value === undefined || value === '') return undefined
  if (!/^[1-9]\d{1,6}$/u.test(value)) throw new Error(`${name} is to be whole milliseconds, 10 to 9999999`)
  return Number(value)
}
