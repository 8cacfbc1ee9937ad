/** Whether a Host header names the reader's own machine, so that plain http leaves it for nowhere. */
export function isLoopbackHost(host: string | null): boolean {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '')
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name)
}
