'use client'

import { useEffect } from 'react'
import { keepChoice } from './keep-choice.ts'
import { TEAM_COOKIE } from './team-cookie.ts'

/** Keeps which team the reader is in: the rail of other pages and the next visit begin there. */
export function RememberTeam({ team }: { team: string }) {
  useEffect(() => keepChoice(TEAM_COOKIE, team), [team])
  return null
}
