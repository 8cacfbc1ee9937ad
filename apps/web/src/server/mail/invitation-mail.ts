import { type Locale, translate } from '@kilotoken/messages'
import { mailWithLink } from './mail-with-link.ts'
import type { Mail } from './send-mail.ts'

export type InvitationMail = { locale: Locale; to: string; link: string; teamName: string; invitedBy: string }

/** The mail that carries an invitation, in the language of whoever invites. */
export function invitationMail({ locale, to, link, teamName, invitedBy }: InvitationMail): Mail {
  const say = (key: string) =>
    translate(locale, `app.team.mail.${key}`, {
      team: teamName,
      inviter: invitedBy,
      host: new URL(link).host,
    })
  return mailWithLink({
    locale,
    to,
    subject: say('subject'),
    intro: say('text'),
    link,
    validity: say('validity'),
  })
}
