import type { ClaimedDelivery } from '@kilotoken/db'
import { labelText, translate } from '@kilotoken/messages'
import { REPORT_FORMATS } from '@kilotoken/reports/sections'
import type { SendMailOptions } from 'nodemailer'
import type { MailSettings } from './mail-settings.ts'

/**
 * The mail that carries a report, in the report's language.
 *
 * Its id is that of the delivery, whenever it is sent: whoever gets it twice can tell that it is one.
 */
export function reportMail(
  { from, address }: MailSettings,
  delivery: ClaimedDelivery & { team: string },
): SendMailOptions {
  const { locale } = delivery.report
  const { planName } = delivery
  const plan = typeof planName === 'string' ? planName : labelText(planName, locale)
  const values = {
    plan,
    version: delivery.planVersion,
    team: delivery.teamName,
    person: delivery.requestedByName,
  }
  const say = (key: string) => translate(locale, `app.reportMail.${key}`, values)
  const link = address && new URL(`/t/${delivery.team}/runs/${delivery.runId}`, address).href
  return {
    from,
    // An object, not text: an address is never parsed as a list of them.
    to: { name: '', address: delivery.recipient },
    messageId: `<${delivery.id}@${domainOf(from)}>`,
    subject: say('subject'),
    text: [say('text'), ...(link ? [link] : []), say('why')].join('\n\n'),
    attachments: delivery.files.map(({ format, content }) => ({
      filename: `report-v${delivery.planVersion}.${REPORT_FORMATS[format].extension}`,
      content: Buffer.from(content),
      contentType: REPORT_FORMATS[format].mediaType,
    })),
  }
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
}
