import { expect, test } from 'vitest'
import { listedUser, privateUser } from './unprivileged-user.ts'

const root = { name: 'root', uid: 0, gid: 0 }

test('a data directory always gets the same user, another one another', () => {
  const user = privateUser('/srv/one/.data', [root])
  expect(privateUser('/srv/one/.data', [root])).toEqual(user)
  expect(privateUser('/srv/two/.data', [root])).not.toEqual(user)
  expect(user.uid).toBeGreaterThanOrEqual(59_000)
  expect(user.uid).toBeLessThan(59_900)
})

test('a number somebody has is skipped', () => {
  const { uid } = privateUser('/srv/one/.data', [root])
  const taken = { name: 'somebody', uid, gid: uid }
  expect(privateUser('/srv/one/.data', [root, taken]).uid).not.toBe(uid)
})

test('no free number is said', () => {
  const all = Array.from({ length: 900 }, (_, step) => ({ name: `u${step}`, uid: 59_000 + step, gid: 1 }))
  expect(() => privateUser('/srv/one/.data', all)).toThrow(/All user numbers/)
})

test('initdb runs as nobody, else as the first user that is not root', () => {
  const daemon = { name: 'daemon', uid: 1, gid: 1 }
  const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
  expect(listedUser([root, daemon, nobody])).toEqual({ uid: 65_534, gid: 65_534 })
  expect(listedUser([root, daemon])).toEqual({ uid: 1, gid: 1 })
  expect(() => listedUser([root])).toThrow(/no user but root/)
})
