/**
 * Runs once before the server takes a request: a role that row-level security cannot bind must never serve, nor a
 * setting that would count every caller as one.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { recordSocketAddress } = await import('./server/caller/record-socket-address.ts')
  recordSocketAddress()
  const { refuseBrokenSettings } = await import('./server/refuse-broken-settings.ts')
  refuseBrokenSettings()
  const { refuseUnsafeRole } = await import('./server/refuse-unsafe-role.ts')
  await refuseUnsafeRole()
}
