/**
 * A place inside this site to go on to, from an address anybody may have written; undefined when it is none.
 *
 * Browsers read a backslash as a slash and drop control characters, so what looks like a path may name a host; so does
 * what is left of `/.//host` once its dots are taken out.
 */
export function safePath(text: string | null | undefined): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('/')) return undefined
  const here = 'https://here.invalid'
  const url = URL.parse(text, here)
  if (url?.origin !== here || url.pathname.startsWith('//')) return undefined
  return `${url.pathname}${url.search}${url.hash}`
}
