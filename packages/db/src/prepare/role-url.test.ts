import { expect, test } from 'vitest'
import { roleUrl } from './role-url.ts'

const app = { role: 'app', password: 'p@ss/word:1', database: 'kilo token' } as const

test('user, password and database change; server and options stay', () => {
  expect(roleUrl('postgres://admin:x@db.example:6432/postgres?sslmode=require', app)).toBe(
    'postgres://kilotoken_app:p%40ss%2Fword%3A1@db.example:6432/kilo%20token?sslmode=require',
  )
})

test('a private socket without a host can carry the credentials', () => {
  expect(
    roleUrl('postgres:///postgres?host=/run/pg', { ...app, password: 'pw', database: 'kilotoken' }),
  ).toBe('postgres://kilotoken_app:pw@localhost/kilotoken?host=/run/pg')
})
