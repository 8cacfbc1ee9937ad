import { expect, test } from 'vitest'
import { findRequestFault } from './find-request-fault.ts'

const request = (method: string, headers: Record<string, string>) =>
  new Request('http://plan.test/api/trpc/sample.estimate', {
    method,
    headers: { host: 'plan.test', ...headers },
  })

const json = { 'content-type': 'application/json', 'content-length': '2' }

test.each([
  ['a read from our page', request('GET', { 'sec-fetch-site': 'same-origin' }), undefined],
  ['a read by a program', request('GET', {}), undefined],
  ['a read from another site', request('GET', { 'sec-fetch-site': 'cross-site' }), 403],
  ['a read from a sibling host', request('GET', { 'sec-fetch-site': 'same-site' }), 403],
  ['a write from our page', request('POST', { ...json, origin: 'http://plan.test' }), undefined],
  ['a write that names no origin', request('POST', json), 403],
  ['a write from another origin', request('POST', { ...json, origin: 'http://evil.test' }), 403],
  ['a write from an opaque origin', request('POST', { ...json, origin: 'null' }), 403],
  [
    'a write that hides its length',
    request('POST', { 'content-type': 'application/json', origin: 'http://plan.test' }),
    411,
  ],
  [
    'a write of a whole disk',
    request('POST', { ...json, 'content-length': '4000001', origin: 'http://plan.test' }),
    413,
  ],
  ['a form', request('POST', { 'content-type': 'text/plain', origin: 'http://plan.test' }), 415],
  [
    'a multipart form',
    request('POST', { 'content-type': 'multipart/form-data', origin: 'http://plan.test' }),
    415,
  ],
])('%s', (_, asked, fault) => {
  expect(findRequestFault(asked)).toBe(fault)
})
