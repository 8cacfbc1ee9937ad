import { parsedUrl } from './parsed-url.ts'

type ClientTarget = { url: string; options: { host?: string; port?: number } }

/**
 * Splits a connection URL into what the driver takes.
 *
 * `?host=/some/folder` means a private socket there, as in libpq; the driver by itself would send it to the server as
 * a setting.
 *
 * @throws TypeError when the text is not a URL
 */
export function clientTarget(text: string): ClientTarget {
  const url = parsedUrl(text)
  const host = url.searchParams.get('host')
  const port = url.searchParams.get('port')
  url.searchParams.delete('host')
  url.searchParams.delete('port')
  return {
    url: url.href,
    options: { ...(host === null ? {} : { host }), ...(port === null ? {} : { port: Number(port) }) },
  }
}
