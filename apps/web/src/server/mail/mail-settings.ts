export type MailSettings = { url: string; from: string }

/** Where mail goes out, as the operator set it; undefined when this instance sends none. Both variables are needed. */
export function mailSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM: from } = environment
  return url && from ? { url, from } : undefined
}
