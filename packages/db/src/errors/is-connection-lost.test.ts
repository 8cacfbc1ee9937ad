import { expect, test } from 'vitest'
import { isConnectionLost } from './is-connection-lost.ts'

const failure = (code: string, cause?: Error) =>
  Object.assign(new Error(code, { cause }), code === '' ? {} : { code })

test.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '08006', '57P01', '57P03', '53300'])(
  '%s means the server is away',
  (code) => expect(isConnectionLost(failure(code))).toBe(true),
)

test.each(['42501', '42P01', '28P01', '57014', ''])('%s does not', (code) =>
  expect(isConnectionLost(failure(code))).toBe(false),
)

test('the code is found through a wrapping error and in a failure on several addresses', () => {
  expect(isConnectionLost(failure('', failure('ECONNRESET')))).toBe(true)
  expect(isConnectionLost(new AggregateError([failure('ECONNREFUSED')], 'both'))).toBe(true)
  expect(isConnectionLost('ECONNREFUSED')).toBe(false)
})
