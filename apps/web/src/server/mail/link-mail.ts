import { type Locale, translate } from '@kilotoken/messages'
import { mailWithLink } from './mail-with-link.ts'
import type { Mail } from './send-mail.ts'

export type LinkMail = {
  kind: 'reset' | 'signIn'
  locale: Locale
  to: string
  /** The whole address of the link. */
  link: string
}

/** A mail with which somebody signs in, or chooses a new password. */
export function linkMail({ kind, locale, to, link }: LinkMail): Mail {
  const say = (key: string, values = {}) => translate(locale, `app.account.mail.${key}`, values)
  return mailWithLink({
    locale,
    to,
    subject: say(`${kind}Subject`),
    intro: say(`${kind}Text`, { email: to, host: new URL(link).host }),
    link,
    validity: say('validity'),
  })
}
