import { cookies, headers } from 'next/headers'
import type { ApiContext } from './api-context.ts'
import { callerAddress } from './caller/caller-address.ts'
import { allows } from './policy.ts'
import { readSessionSecret } from './session/session-cookie.ts'
import { writeSessionCookie } from './session/write-session-cookie.ts'
import { webDatabase } from './web-database.ts'

/** What a call of this request knows: the database, and who asks. */
export async function requestContext(requestId: string = crypto.randomUUID()): Promise<ApiContext> {
  const asked = await headers()
  return {
    database: webDatabase(),
    caller: {
      sessionSecret: await readSessionSecret(await cookies()),
      address: callerAddress(asked),
      agent: asked.get('user-agent')?.slice(0, MOST_OF_AN_AGENT) ?? '',
    },
    renewSession: writeSessionCookie,
    requestId,
    allows,
  }
}

const MOST_OF_AN_AGENT = 200
