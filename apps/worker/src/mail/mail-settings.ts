export type MailSettings = {
  url: string
  from: string
  /** The product's address, for links; undefined leaves them out. */
  address: string | undefined
}

/** Where mail goes out, as the operator set it; undefined when this instance sends none. */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM: from, KILOTOKEN_ADDRESS: address } = env
  return url && from ? { url, from, address: address || undefined } : undefined
}
