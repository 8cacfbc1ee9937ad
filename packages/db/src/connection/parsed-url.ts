/**
 * A connection URL that user and password can be set on.
 *
 * libpq allows a URL without a host (`postgres:///name?host=/run/x`); the URL standard then ignores credentials.
 *
 * @throws TypeError when the text is not a URL
 */
export function parsedUrl(text: string): URL {
  return new URL(
    text.replace(/^(\w+:\/\/)(?=\/|$)/, '$1localhost').replace(/^(\w+:\/\/[^/]*@)(?=\/)/, '$1localhost'),
  )
}
