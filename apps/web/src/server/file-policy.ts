const FILES = [
  /^\/t\/[^/]+\/plans\/[^/]+\/v\/[^/]+\/download$/,
  /^\/t\/[^/]+\/reports\/[^/]+\/[^/]+$/,
  /^\/t\/[^/]+\/[^/]+\.csv$/,
]

/** For an answer that is a file: should a browser ever show it, it can do nothing. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** For addresses that answer with a file instead of a page. */
export function filePolicy(path: string): string | undefined {
  return FILES.some((file) => file.test(path)) ? FILE_POLICY : undefined
}
