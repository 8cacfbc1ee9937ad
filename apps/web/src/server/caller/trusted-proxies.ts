import { BlockList, isIP } from 'node:net'

export type TrustedProxies = { has: (address: string) => boolean }

/**
 * The networks whose word on the caller's address is taken: `10.0.0.0/8, 2001:db8::/32, 192.0.2.7`.
 *
 * @throws Error naming the part that is no network: a proxy that is silently not trusted would make all its callers one
 */
export function trustedProxies(setting: string | undefined): TrustedProxies {
  const list = new BlockList()
  for (const part of (setting ?? '').split(',').map((text) => text.trim())) if (part !== '') add(list, part)
  return { has: (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') }
}

function add(list: BlockList, part: string): void {
  const [network = '', bits, ...more] = part.split('/')
  const version = isIP(network)
  const most = version === 6 ? 128 : 32
  const length = bits === undefined ? most : Number(bits)
  const isLength = Number.isInteger(length) && length >= 0 && length <= most && bits !== ''
  if (version === 0 || more.length > 0 || !isLength)
    throw new Error(`TRUSTED_PROXY_CIDRS: ${part} is not a network: write it like 10.0.0.0/8.`)
  list.addSubnet(network, length, version === 6 ? 'ipv6' : 'ipv4')
}
