import { expect, test } from 'vitest'
import { oidcProvider } from './oidc-provider.ts'

/** What becomes of an id token for `ada` when the provider's user information is about `sub`. */
async function profileOf(sub: string): Promise<unknown> {
  const { userinfo } = oidcProvider({
    issuer: 'https://id.test',
    clientId: 'kilotoken',
    clientSecret: 'secret',
    name: undefined,
    mayCreate: false,
  })
  if (typeof userinfo !== 'object' || userinfo.request === undefined) throw new Error('nothing is asked')
  const payload = Buffer.from(JSON.stringify({ iss: 'https://id.test', sub: 'ada' })).toString('base64url')
  const client = { userinfo: async () => ({ sub, email: `${sub}@team.test`, email_verified: true }) }
  const tokens = { access_token: 'access', id_token: `head.${payload}.signature` }
  return await userinfo.request({ client, tokens } as unknown as Parameters<typeof userinfo.request>[0])
}

test('who it is, is the id token’s word; address and name come along, unless they are somebody else’s', async () => {
  expect(await profileOf('ada')).toEqual({
    iss: 'https://id.test',
    sub: 'ada',
    email: 'ada@team.test',
    email_verified: true,
  })
  await expect(profileOf('eve')).rejects.toThrow('somebody else')
})
