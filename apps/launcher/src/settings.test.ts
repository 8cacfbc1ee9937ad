import path from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from './repository-root.ts'
import { readSettings } from './settings.ts'

test('nothing set: loopback, port 3000, data beside the code, a database of our own', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    address: 'http://127.0.0.1:3000',
    probeAddress: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    dataDirectory: path.join(repositoryRoot, '.data'),
  })
})

test('empty values count as not set', () => {
  expect(
    readSettings({ HOST: '', PORT: '', DATABASE_URL: '', PUBLIC_URL: '', KILOTOKEN_DATA_DIR: '' }),
  ).toEqual(readSettings({}))
})

test.each(['0.0.0.0', '::', '192.168.1.7', 'example.org'])('host %s over plain http is refused', (HOST) => {
  expect(() => readSettings({ HOST })).toThrow(/PUBLIC_URL=https.*ALLOW_INSECURE_HTTP=1/)
  expect(() => readSettings({ HOST, PUBLIC_URL: 'http://example.org' })).toThrow(/plain http/)
  expect(() => readSettings({ HOST, ALLOW_INSECURE_HTTP: '0' })).toThrow(/plain http/)
  expect(readSettings({ HOST, ALLOW_INSECURE_HTTP: '1' }).host).toBe(HOST)
  expect(readSettings({ HOST, PUBLIC_URL: 'https://example.org/' }).address).toBe('https://example.org')
})

test.each(['localhost', '127.0.0.1', '::1'])('host %s is this machine alone', (HOST) => {
  expect(readSettings({ HOST }).host).toBe(HOST)
})

test('all addresses of the machine are probed by loopback, IPv6 in brackets', () => {
  const probe = (HOST: string) => readSettings({ HOST, ALLOW_INSECURE_HTTP: '1' }).probeAddress
  expect(probe('0.0.0.0')).toBe('http://127.0.0.1:3000')
  expect(probe('::')).toBe('http://[::1]:3000')
})

test.each(['0', '65536', '-1', '3000x', '3e3', ' 80'])('port %s is refused', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(/is not a port/)
})

test('an address of a database that is none is refused without repeating it', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://root:hidden-word@localhost/x' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hidden-word') }),
  )
})
