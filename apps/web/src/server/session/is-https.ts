/** Whether people reach this instance by https: what the cookies are named and marked by. */
export function isHttps(): boolean {
  return (process.env.PUBLIC_URL || process.env.NEXTAUTH_URL)?.startsWith('https://') === true
}
