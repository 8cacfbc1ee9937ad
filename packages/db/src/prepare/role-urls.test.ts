import { expect, test } from 'vitest'
import { roleUrls } from './role-urls.ts'

const passwords = { app: 'a', backup: 'b' }

test.each([
  ['postgres://127.0.0.1:5433/postgres', 'kilotoken'],
  ['postgres://admin:x@db.example/planning', 'planning'],
])('%s leads to the database %s, each role with its own password', (adminUrl, database) => {
  const { host } = new URL(adminUrl)
  expect(roleUrls(adminUrl, passwords)).toEqual({
    appUrl: `postgres://kilotoken_app:a@${host}/${database}`,
    backupUrl: `postgres://kilotoken_backup:b@${host}/${database}`,
  })
})
