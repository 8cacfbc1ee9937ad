import type { Locale } from '@kilotoken/messages'
import { escapeHtml } from './escape-html.ts'
import type { Mail } from './send-mail.ts'

/** A mail of three paragraphs, the middle one a link: as text and as simple HTML, with nothing that reports it was read. */
export function mailWithLink(words: {
  locale: Locale
  to: string
  subject: string
  intro: string
  /** The whole address of the link. */
  link: string
  validity: string
}): Mail {
  const { locale, to, subject, intro, link, validity } = words
  const [introHtml, linkHtml, validityHtml] = [intro, link, validity].map(escapeHtml)
  return {
    to,
    subject,
    text: `${intro}\n\n${link}\n\n${validity}\n`,
    html: `<!doctype html><html lang="${locale}"><body><p>${introHtml}</p><p><a href="${linkHtml}">${linkHtml}</a></p><p>${validityHtml}</p></body></html>`,
  }
}
