const FILES = [/^\/t\/[^/]+\/plans\/[^/]+\/v\/[^/]+\/download$/, /^\/t\/[^/]+\/[^/]+\.csv$/]

/** For addresses that answer with a file instead of a page: should a browser ever show it, it can do nothing. */
export function filePolicy(path: string): string | undefined {
  return FILES.some((file) => file.test(path))
    ? "default-src 'none'; frame-ancestors 'none'; sandbox"
    : undefined
}
