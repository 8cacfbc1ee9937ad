import { cookies } from 'next/headers'
import { findMe } from '../../server/account/find-me.ts'
import { ProductRail } from './product-rail.tsx'
import { TEAM_COOKIE } from './team-cookie.ts'

/** The rail for whoever asks. When nobody can say who that is, it is a visitor's: the page itself tells what failed. */
export async function PageRail() {
  const me = await findMe().catch(() => undefined)
  return <ProductRail me={me} remembered={(await cookies()).get(TEAM_COOKIE)?.value} />
}
