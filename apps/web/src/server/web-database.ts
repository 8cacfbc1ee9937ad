import { connect, type Database } from '@kilotoken/db'

const POOL_SIZE = 10

let database: Database | undefined

/**
 * The pool that requests are served from, opened on first use.
 *
 * The framework may load this module once per bundle, and each copy has a pool of its own: a handle must never cross
 * bundles (through the global object, say), because another copy of the database package cannot open it.
 *
 * @throws Error when DATABASE_URL is unset
 */
export function webDatabase(): Database {
  database ??= connect(databaseUrl(), { max: POOL_SIZE, applicationName: 'kilotoken-web' })
  return database
}

/** @throws Error when DATABASE_URL is unset */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (url === undefined || url === '')
    throw new Error('DATABASE_URL is not set: the web process needs a database.')
  return url
}
