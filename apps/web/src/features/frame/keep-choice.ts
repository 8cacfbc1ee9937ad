const ONE_YEAR_SECONDS = 365 * 24 * 3600

/** Keeps a preference for a year in a cookie that the server reads with the next page. Never for anything secret. */
export function keepChoice(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists only on https and not in every browser
  document.cookie = `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax${secure}`
}
