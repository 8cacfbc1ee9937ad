import { inviteMember, listMyTeams, type Role, type TeamScope } from '@kilotoken/db'
import type { Locale } from '@kilotoken/messages'
import { invitationMail } from '../mail/invitation-mail.ts'
import { mailSettings } from '../mail/mail-settings.ts'
import { sendMail } from '../mail/send-mail.ts'
import { publicAddress } from '../public-address.ts'

/**
 * Invites an address and returns the link's path, which can be had only now; where mail goes out the link is mailed.
 *
 * The secret stands behind the #, which browsers send to no server and no log.
 */
export async function createInvitation(
  scope: TeamScope,
  { email, role, locale }: { email: string; role: Role; locale: Locale },
): Promise<{ path: string; expiresAt: Date; isMailed: boolean }> {
  const { secret, expiresAt } = await inviteMember(scope, { email, role })
  const path = `/invite#${secret}`
  const isMailed = mailSettings() !== undefined
  if (isMailed) {
    const team = (await listMyTeams(scope)).find(({ id }) => id === scope.teamId)
    const words = { teamName: team?.name ?? '', invitedBy: scope.user.name }
    const link = `${publicAddress()}${path}`
    sendMail(invitationMail({ ...words, locale, to: email.trim(), link }))
  }
  return { path, expiresAt, isMailed }
}
