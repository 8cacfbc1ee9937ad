import { expect, test } from 'vitest'
import { clientTarget } from './client-target.ts'

test('an ordinary URL passes unchanged', () => {
  expect(clientTarget('postgres://a:b@db.example:6432/plans?sslmode=require')).toEqual({
    url: 'postgres://a:b@db.example:6432/plans?sslmode=require',
    options: {},
  })
})

test('a socket folder becomes the host, and leaves the URL so that the server does not get it as a setting', () => {
  expect(clientTarget('postgres://a:b@localhost:5433/plans?host=/run/pg&sslmode=disable')).toEqual({
    url: 'postgres://a:b@localhost:5433/plans?sslmode=disable',
    options: { host: '/run/pg' },
  })
  expect(clientTarget('postgres://a:b@localhost/plans?host=%2Frun%2Fpg&port=5433').options).toEqual({
    host: '/run/pg',
    port: 5433,
  })
})

test('a URL without a host is as libpq reads it', () => {
  expect(clientTarget('postgres:///plans?host=/run/pg').url).toBe('postgres://localhost/plans')
  expect(clientTarget('postgresql://me:pw@/plans?host=/run/pg').url).toBe(
    'postgresql://me:pw@localhost/plans',
  )
})

test('a text that is no URL is refused', () => {
  expect(() => clientTarget('db.example/plans')).toThrow(TypeError)
})
