import { claimDelivery, type Database, type JobPayload, settleDelivery } from '@kilotoken/db'
import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import type { Logger } from 'pino'
import type { MailSettings } from '../mail/mail-settings.ts'
import { reportMail } from '../mail/report-mail.ts'
import { undefinedWhenGone } from './undefined-when-gone.ts'

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

/** What sending needs. */
export type PostOffice = { app: Database; mail: MailSettings | undefined; logger: Logger }

/**
 * Sends one message of the outbox, and writes down how it went.
 *
 * The server may have taken it and this worker ended before it was written down: then it is sent again, with the same
 * id. A message for an instance that sends no mail any more is given up.
 */
export async function handleDelivery(
  { app, mail, logger }: PostOffice,
  payload: JobPayload<'deliver'>,
): Promise<void> {
  const delivery = await claimDelivery(app, payload).catch(undefinedWhenGone)
  if (delivery === undefined) return
  const key = { ...payload, attempts: delivery.attempts }
  if (mail === undefined)
    return settleDelivery(app, key, { sent: false, error: 'mail is not set up', isFinal: true })
  // Beside an address, `createTransport` takes the defaults of messages and no settings of the connection.
  const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS }
  const transport = createTransport(new SMTPTransport({ url: mail.url, ...timeouts }), {
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail(reportMail(mail, { ...delivery, team: payload.team }))
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    logger.warn({ code, responseCode, delivery: delivery.id }, 'report not sent')
    const isFinal = isAboutMessage(code, responseCode)
    return settleDelivery(app, key, {
      sent: false,
      error: `${code ?? 'ERROR'} ${responseCode ?? ''}`.trim(),
      isFinal,
    })
  } finally {
    transport.close()
  }
  await settleDelivery(app, key, { sent: true })
}

/** Whether the server refused this message for good. A login it refuses is the operator's to mend, and passes. */
function isAboutMessage(code: string | undefined, responseCode: number | undefined): boolean {
  const isLogin = code === 'EAUTH' || [530, 534, 535].includes(responseCode ?? 0)
  return responseCode !== undefined && responseCode >= 500 && !isLogin
}
