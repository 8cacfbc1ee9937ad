/** Runs once before the server takes a request: a role that row-level security cannot bind must never serve. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { recordSocketAddress } = await import('./server/caller/record-socket-address.ts')
  recordSocketAddress()
  const { trustedProxies } = await import('./server/caller/trusted-proxies.ts')
  trustedProxies(process.env.TRUSTED_PROXY_CIDRS)
  const { refuseUnsafeRole } = await import('./server/refuse-unsafe-role.ts')
  await refuseUnsafeRole()
}
