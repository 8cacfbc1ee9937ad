import { expect, test } from 'vitest'
import { oidcSettings } from './oidc-settings.ts'

const WHOLE = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'kilotoken',
  OIDC_CLIENT_SECRET: 'a secret',
}

test.each(Object.keys(WHOLE))('without %s there is no provider', (name) => {
  expect(oidcSettings({ ...WHOLE, [name]: '' })).toBeUndefined()
})

test('accounts are made for everybody only when that is said with a 1', () => {
  expect(oidcSettings(WHOLE)).toMatchObject({ mayCreate: false, name: undefined })
  expect(oidcSettings({ ...WHOLE, OIDC_CREATE_ACCOUNTS: 'true' })?.mayCreate).toBe(false)
  expect(oidcSettings({ ...WHOLE, OIDC_CREATE_ACCOUNTS: '1' })?.mayCreate).toBe(true)
})
