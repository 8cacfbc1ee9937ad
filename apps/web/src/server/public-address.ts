/**
 * Where people reach this instance, for links that leave it, without a trailing slash.
 *
 * Never from the request: whoever asks could name a host of their own, and the secret would go there.
 *
 * @throws Error when neither PUBLIC_URL nor NEXTAUTH_URL is set; the launcher sets the second
 */
export function publicAddress(): string {
  const address = process.env.PUBLIC_URL || process.env.NEXTAUTH_URL
  if (!address) throw new Error('NEXTAUTH_URL is not set: links cannot be made.')
  return address.replace(/\/+$/, '')
}
