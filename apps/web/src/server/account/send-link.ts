import { type Database, requestLink } from '@kilotoken/db'
import type { Locale } from '@kilotoken/messages'
import { linkMail } from '../mail/link-mail.ts'
import { mailSettings } from '../mail/mail-settings.ts'
import { sendMail } from '../mail/send-mail.ts'
import { publicAddress } from '../public-address.ts'

const PAGES = { reset: '/reset', sign_in: '/sign-in/link' } as const

/**
 * Mails a link to an address if an account has it. Answers the same whether one has, and where no mail goes out.
 *
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function sendLink(
  database: Database,
  input: { kind: 'reset' | 'sign_in'; email: string; address: string; locale: Locale },
): Promise<void> {
  if (mailSettings() === undefined) return
  const made = await requestLink(database, input)
  if (made === undefined) return
  const { kind, locale } = input
  const link = `${publicAddress()}${PAGES[kind]}#${made.secret}`
  sendMail(linkMail({ kind: kind === 'reset' ? 'reset' : 'signIn', locale, to: made.user.email, link }))
}
