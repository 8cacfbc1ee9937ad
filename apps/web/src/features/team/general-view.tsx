'use client'

import { FieldSection } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { DeleteTeam } from './delete-team.tsx'
import { LeaveTeam } from './leave-team.tsx'
import { RenameForm } from './rename-form.tsx'
import styles from './team.module.css'
import { useMyTeam } from './use-my-team.ts'

/** The team's name, and the ways out of it. */
export function GeneralView({ team }: { team: string }) {
  const t = useTranslations('app.team')
  const { name, role, mayAdminister } = useMyTeam(team)
  return (
    <>
      <FieldSection id="name" title={t('name.title')}>
        <div className={styles.narrow}>
          {mayAdminister ? <RenameForm key={name} team={team} name={name} /> : <p>{name}</p>}
        </div>
      </FieldSection>
      <FieldSection id="leave" title={t('leave.title')} note={t('leave.lead')}>
        <LeaveTeam team={team} name={name} role={role} />
      </FieldSection>
      {role === 'owner' && (
        <FieldSection id="delete" title={t('delete.title')} note={t('delete.lead')}>
          <DeleteTeam team={team} name={name} />
        </FieldSection>
      )}
    </>
  )
}
