import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import { mailSettings } from './mail-settings.ts'

export type Mail = { to: string; subject: string; text: string; html: string }

const TIMEOUT_MS = 20_000

/**
 * Sends one mail in the background: whoever asked does not wait for the mail server, nor learns from the time it takes
 * whether an address is known. A failure is a line in the log, without the address or the text.
 *
 * Without SMTP_URL and MAIL_FROM nothing is sent.
 */
export function sendMail({ to, ...mail }: Mail): void {
  const settings = mailSettings()
  if (settings === undefined) return
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  // Beside an address, `createTransport` takes the defaults of messages and no settings of the connection.
  const transport = createTransport(new SMTPTransport({ url: settings.url, ...timeouts }))
  transport
    // An object, not text: an address is never parsed as a list of them.
    .sendMail({ ...mail, to: { name: '', address: to }, from: settings.from })
    .catch((error: Error) => {
      process.stderr.write(
        `${JSON.stringify({ level: 'error', code: 'MAIL_FAILED', cause: codeOf(error) })}\n`,
      )
    })
    .finally(() => transport.close())
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
