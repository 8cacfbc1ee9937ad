/**
 * What a page of ours may load: its own scripts by nonce, its own styles, fonts and data, nothing from elsewhere.
 *
 * Without a nonce no script runs at all. In development the framework's reload needs eval and inline styles.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const scripts =
    nonce === undefined ? ["'none'"] : [`'nonce-${nonce}'`, "'strict-dynamic'", "'wasm-unsafe-eval'"]
  return [
    "default-src 'none'",
    `script-src ${[...scripts, ...(isDevelopment ? ["'unsafe-eval'"] : [])].join(' ')}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}
