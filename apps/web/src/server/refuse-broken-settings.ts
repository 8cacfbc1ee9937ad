import { trustedProxies } from './caller/trusted-proxies.ts'

/** Ends the process when a setting cannot be read: guessing what was meant would be worse than not serving. */
export function refuseBrokenSettings(): void {
  try {
    trustedProxies(process.env.TRUSTED_PROXY_CIDRS)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
