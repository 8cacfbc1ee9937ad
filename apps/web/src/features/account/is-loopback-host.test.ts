import { expect, test } from 'vitest'
import { isLoopbackHost } from './is-loopback-host.ts'

test.each([
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['[::1]:3000', true],
  ['kilotoken.lan:3000', false],
  ['127.0.0.1.evil.example', false],
  ['10.0.0.5:3000', false],
  [null, false],
])('%s: %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected)
})
