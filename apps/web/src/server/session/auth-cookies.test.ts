import { afterEach, expect, test, vi } from 'vitest'
import { authCookies } from './auth-cookies.ts'

afterEach(() => vi.unstubAllEnvs())

const cookies = () => Object.values(authCookies())

test('over https every cookie is secure and bound to the host', () => {
  vi.stubEnv('PUBLIC_URL', 'https://kilotoken.example')
  expect(cookies()).toHaveLength(6)
  for (const { name, options } of cookies()) {
    expect(name).toMatch(/^__Host-kilotoken\./)
    expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
    expect(options).not.toHaveProperty('domain')
  }
})

test('over plain http they have names a browser takes, and are otherwise the same', () => {
  vi.stubEnv('PUBLIC_URL', '')
  vi.stubEnv('NEXTAUTH_URL', 'http://127.0.0.1:3000')
  for (const { name, options } of cookies()) {
    expect(name).toMatch(/^kilotoken\./)
    expect(options).toMatchObject({ secure: false, httpOnly: true, sameSite: 'lax', path: '/' })
  }
})
