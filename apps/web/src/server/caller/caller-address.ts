import { isIP } from 'node:net'
import { socketAddress } from './record-socket-address.ts'
import { trustedProxies } from './trusted-proxies.ts'

/**
 * The network address a request comes from, which limits are counted by and sessions are listed with.
 *
 * That of the socket, unless it belongs to a proxy of TRUSTED_PROXY_CIDRS: then the right-most address in
 * x-forwarded-for that does not. What stands further left was written by whoever called, and is never believed.
 */
export function callerAddress(headers: Headers): string {
  const socket = plainAddress(socketAddress(headers))
  if (socket === undefined) return 'direct'
  const proxies = trustedProxies(process.env.TRUSTED_PROXY_CIDRS)
  if (!proxies.has(socket)) return socket
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').toReversed()
  for (const hop of hops) {
    const address = plainAddress(hop.trim())
    if (address === undefined) break
    if (!proxies.has(address)) return address
  }
  return socket
}

/** Without the wrapping of version 4 in 6, and without a zone; undefined for what is no address. */
function plainAddress(text: string | undefined): string | undefined {
  const address = text?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return address !== undefined && isIP(address) > 0 ? address : undefined
}
