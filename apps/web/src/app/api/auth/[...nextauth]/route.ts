import NextAuth from 'next-auth'
import { findRequestFault } from '../../../../server/find-request-fault.ts'
import { authOptions } from '../../../../server/session/auth-options.ts'
import { endSession } from '../../../../server/session/end-session.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What is used of next-auth. The rest (its own pages, its session document) is closed. */
const READS = ['csrf', 'callback', 'error', 'signin']
const WRITES = ['signin', 'callback', 'signout']

export async function GET(request: Request, context: Context): Promise<Response> {
  const [action = ''] = (await context.params).nextauth
  return READS.includes(action) ? NextAuth(authOptions())(request, context) : notFound()
}

/** Besides next-auth's own token, a POST has to be JSON from this origin, like every call of the API. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const fault = findRequestFault(request)
  if (fault !== undefined) return new Response(null, { status: fault })
  const [action = ''] = (await context.params).nextauth
  if (!WRITES.includes(action)) return notFound()
  if (action === 'signout') await endSession()
  const answer: Response = await NextAuth(authOptions())(request, context)
  // Pages that the browser keeps for the back button would still show what was on them.
  if (action === 'signout') answer.headers.set('clear-site-data', '"cache"')
  return answer
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
