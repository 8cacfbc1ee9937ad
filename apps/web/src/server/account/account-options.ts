import { type Database, isSetUp } from '@kilotoken/db'
import { mailSettings } from '../mail/mail-settings.ts'
import { oidcSettings } from '../session/oidc-settings.ts'

/** Which ways in there are: a visitor may know. */
export async function accountOptions(database: Database): Promise<{
  isSetUp: boolean
  sendsMail: boolean
  /** The identity provider, `name` undefined when the operator gave it none. */
  provider: { name: string | undefined; issuer: string } | undefined
}> {
  const oidc = oidcSettings()
  return {
    isSetUp: await isSetUp(database),
    sendsMail: mailSettings() !== undefined,
    provider: oidc && { name: oidc.name, issuer: oidc.issuer },
  }
}
