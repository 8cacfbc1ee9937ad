'use client'

import { AppRail } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useParams, usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Me } from '../../server/account/find-me.ts'
import { useTRPC } from '../api/use-api.ts'
import { currentTeam } from './current-team.ts'
import { PersonMenu } from './person-menu.tsx'
import { railPlaces } from './rail-places.tsx'
import { TeamSwitch } from './team-switch.tsx'

/** `me` is undefined for a visitor; `remembered` is the team of the last visit. */
export function ProductRail({
  me: known,
  remembered,
}: {
  me: Me | undefined
  remembered: string | undefined
}) {
  const t = useTranslations('app.frame')
  const path = usePathname()
  const { team: inAddress } = useParams()
  const { data: me } = useQuery(
    useTRPC().account.me.queryOptions(undefined, {
      enabled: known !== undefined,
      ...(known !== undefined && { initialData: known }),
    }),
  )
  const team = currentTeam(me?.teams ?? [], typeof inAddress === 'string' ? inAddress : undefined, remembered)
  return (
    <AppRail
      label={t('places')}
      brand={t('product')}
      linkAs={Link}
      sections={railPlaces(t, path, { team: team?.id, isSignedIn: me !== undefined })}
      {...(me !== undefined && {
        top: <TeamSwitch teams={me.teams} team={team} />,
        bottom: <PersonMenu name={me.user.name} />,
      })}
    />
  )
}
