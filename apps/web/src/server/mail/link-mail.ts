import { type Locale, translate } from '@kilotoken/messages'
import { escapeHtml } from './escape-html.ts'
import type { Mail } from './send-mail.ts'

export type LinkMail = {
  kind: 'reset' | 'signIn'
  locale: Locale
  to: string
  /** The whole address of the link. */
  link: string
}

/** A mail that carries one link, as text and as simple HTML: no picture, nothing that reports that it was read. */
export function linkMail({ kind, locale, to, link }: LinkMail): Mail {
  const say = (key: string, values = {}) => translate(locale, `app.account.mail.${key}`, values)
  const intro = say(`${kind}Text`, { email: to, host: new URL(link).host })
  const validity = say('validity')
  const [textHtml, linkHtml, validityHtml] = [intro, link, validity].map(escapeHtml)
  return {
    to,
    subject: say(`${kind}Subject`),
    text: `${intro}\n\n${link}\n\n${validity}\n`,
    html: `<!doctype html><html lang="${locale}"><body><p>${textHtml}</p><p><a href="${linkHtml}">${linkHtml}</a></p><p>${validityHtml}</p></body></html>`,
  }
}
