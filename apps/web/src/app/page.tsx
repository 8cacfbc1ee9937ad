import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentTeam } from '../features/frame/current-team.ts'
import { TEAM_COOKIE } from '../features/frame/team-cookie.ts'
import { findMe } from '../server/account/find-me.ts'
import { requestQueryClient, serverApi } from '../server/server-api.ts'

/** Leads to where one left off: the team's plans, for a visitor the sample, before anybody exists how to set up. */
export default async function Home() {
  const me = await findMe()
  const team = currentTeam(me?.teams ?? [], undefined, (await cookies()).get(TEAM_COOKIE)?.value)
  if (team !== undefined) redirect(`/t/${team.id}/plans`)
  if (me !== undefined) redirect('/account')
  const { isSetUp } = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  redirect(isSetUp ? '/sample' : '/sign-in')
}
