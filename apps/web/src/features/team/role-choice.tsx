'use client'

import { RadioGroup } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { rolesToGive, type TeamRole } from './team-role.ts'

type Props = { myRole: TeamRole; chosen: TeamRole; onChoose: (role: TeamRole) => void }

/** A role to give, each with what it may do. */
export function RoleChoice({ myRole, chosen, onChoose }: Props) {
  const t = useTranslations('app.team')
  const roles = rolesToGive(myRole)
  return (
    <RadioGroup
      legend={t('role')}
      options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`may.${role}`) }))}
      chosen={chosen}
      onChoose={(value) => onChoose(roles.find((role) => role === value) ?? chosen)}
    />
  )
}
