import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { callerAddress } from './caller-address.ts'
import { recordSocketAddress } from './record-socket-address.ts'
import { trustedProxies } from './trusted-proxies.ts'

recordSocketAddress()
afterEach(() => vi.unstubAllEnvs())

/** What a real server makes of a real request with this x-forwarded-for. */
function addressSeen(forwarded?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer((received, answer) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(received.headers)) headers.set(name, String(value))
      answer.end(callerAddress(headers))
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
      const sent = request({ port, host: '127.0.0.1', headers }, (answer) => {
        answer.setEncoding('utf8').on('data', (text: string) => {
          server.close()
          resolve(text)
        })
      })
      sent.on('error', reject).end()
    })
  })
}

test('without a trusted proxy the socket counts, whatever the caller writes', async () => {
  expect(await addressSeen()).toBe('127.0.0.1')
  expect(await addressSeen('203.0.113.9')).toBe('127.0.0.1')
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['203.0.113.9, 10.1.2.3', '203.0.113.9'],
  ['203.0.113.9, not an address', '127.0.0.1'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8::1', '2001:db8::1'],
  ['10.9.9.9', '127.0.0.1'],
])('behind trusted proxies "%s" gives %s', async (forwarded, expected) => {
  vi.stubEnv('TRUSTED_PROXY_CIDRS', '127.0.0.0/8, 10.0.0.0/8')
  expect(await addressSeen(forwarded)).toBe(expected)
})

test.each(['10.0.0.0/33', 'proxy.example', '10.0.0.0/', '10.0.0.0/8/8', '::1/129'])(
  '%s is refused',
  (setting) => {
    expect(() => trustedProxies(setting)).toThrow(setting)
  },
)
