import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RememberTeam } from '../../../features/frame/remember-team.tsx'
import { findMe } from '../../../server/account/find-me.ts'

type Props = { children: ReactNode; params: Promise<{ team: string }> }

/**
 * Around a team's pages: for whoever is not in the team, there is none.
 *
 * Each page sends a visitor to sign in by itself, because only it knows the whole address to come back to.
 */
export default async function TeamLayout({ children, params }: Props) {
  const { team } = await params
  const me = await findMe()
  if (me !== undefined && !me.teams.some(({ id }) => id === team)) notFound()
  return (
    <>
      {me !== undefined && <RememberTeam team={team} />}
      {children}
    </>
  )
}
