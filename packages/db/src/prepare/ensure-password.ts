import type { ReservedSql } from 'postgres'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import { inside } from '../connection/database.ts'
import { sqlState } from '../errors/sql-state.ts'
import { DATABASE_ROLES } from './database-role.ts'
import { quoteIdentifier, quoteLiteral } from './quote.ts'
import { type RoleLogin, roleUrl } from './role-url.ts'
import { scramVerifier } from './scram-verifier.ts'

const INVALID_PASSWORD = '28P01'

/**
 * Makes the login work and returns its URL. The password is set again only when the server refuses it, so starting
 * twice writes nothing.
 */
export async function ensurePassword(
  admin: ReservedSql,
  adminUrl: string,
  login: RoleLogin,
): Promise<string> {
  const url = roleUrl(adminUrl, login)
  try {
    await tryLogin(url)
  } catch (error) {
    if (sqlState(error) !== INVALID_PASSWORD) throw error
    const verifier = quoteLiteral(scramVerifier(login.password))
    await admin.unsafe(`alter role ${quoteIdentifier(DATABASE_ROLES[login.role].name)} password ${verifier}`)
    await tryLogin(url)
  }
  return url
}

async function tryLogin(url: string): Promise<void> {
  const database = connect(url, { max: 1, applicationName: 'kilotoken-prepare' })
  try {
    await database[inside].sql`select 1`
  } finally {
    await close(database)
  }
}
