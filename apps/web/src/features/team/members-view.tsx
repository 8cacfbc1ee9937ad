'use client'

import { FieldSection } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { InvitationSection } from './invitation-section.tsx'
import { MemberList } from './member-list.tsx'
import { RoleList } from './role-list.tsx'
import { useMyTeam } from './use-my-team.ts'

/** Who is in the team, who is invited, and what each of them may do. */
export function MembersView({ team, sendsMail }: { team: string; sendsMail: boolean }) {
  const t = useTranslations('app.team')
  const { role, mayAdminister } = useMyTeam(team)
  return (
    <>
      <FieldSection id="members" title={t('members')}>
        <MemberList team={team} myRole={role} />
      </FieldSection>
      {mayAdminister && <InvitationSection team={team} myRole={role} sendsMail={sendsMail} />}
      <FieldSection id="roles" title={t('rolesTitle')}>
        <RoleList />
      </FieldSection>
    </>
  )
}
