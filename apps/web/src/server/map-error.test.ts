import { DomainError } from '@kilotoken/db'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { toTRPCError } from './map-error.ts'

const thrown = (cause: Error) => toTRPCError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }))

test.each([
  [new DomainError('NOT_FOUND', { kind: 'scenario', key: 'x' }), 'NOT_FOUND'],
  [new DomainError('DATABASE_UNREACHABLE'), 'SERVICE_UNAVAILABLE'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'SERVICE_UNAVAILABLE'],
  [new TypeError('a bug'), 'INTERNAL_SERVER_ERROR'],
])('%s is %s', (cause, code) => {
  expect(thrown(cause).code).toBe(code)
})

test('a refusal of the API itself stays what it is', () => {
  expect(toTRPCError(new TRPCError({ code: 'BAD_REQUEST' })).code).toBe('BAD_REQUEST')
})
