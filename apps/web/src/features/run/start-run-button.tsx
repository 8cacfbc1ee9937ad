'use client'

import { Button } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAddress } from '../address/use-address.ts'
import {
  AS_IT_STANDS,
  type EstimateAddress,
  parseEstimateAddress,
  printEstimateAddress,
} from '../estimate/estimate-address.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { StartRunDialog } from './start-run-dialog.tsx'

const FORMAT = {
  parse: (query: URLSearchParams) => parseEstimateAddress(query, AS_IT_STANDS),
  print: (address: EstimateAddress) => printEstimateAddress(address, AS_IT_STANDS),
}

export type StartRunButtonProps = { team: string; plan: string; version: number }

/** The way from a plan's page to a simulation of what it shows, for who may. */
export function StartRunButton({ team, plan, version }: StartRunButtonProps) {
  const t = useTranslations('app.run.start')
  const { mayEdit } = useTeamRights(team)
  const [address] = useAddress(FORMAT)
  const [isAsking, ask] = useState(false)
  if (!mayEdit) return null
  return (
    <>
      <Button onPress={() => ask(true)}>{t('open')}</Button>
      {isAsking && (
        <StartRunDialog
          of={{ team, plan, version }}
          scenario={address.scenario}
          hasSwitches={address.factors !== undefined}
          onClose={() => ask(false)}
        />
      )}
    </>
  )
}
