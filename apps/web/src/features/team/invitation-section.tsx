'use client'

import { Button, FieldSection } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import type { TeamRole } from './team-role.ts'

type Props = { team: string; myRole: TeamRole; sendsMail: boolean }
type Asked = { email: string; role: TeamRole }

/** The open invitations, and a new one. */
export function InvitationSection({ team, myRole, sendsMail }: Props) {
  const t = useTranslations('app.team.invite')
  const [asked, setAsked] = useState<Asked>()
  return (
    <FieldSection
      id="invitations"
      title={t('title')}
      note={t('lead')}
      actions={
        <Button tone="primary" onPress={() => setAsked({ email: '', role: 'editor' })}>
          {t('open')}
        </Button>
      }
    >
      <InvitationList team={team} onInviteAgain={setAsked} />
      {asked !== undefined && (
        <InviteDialog
          team={team}
          myRole={myRole}
          sendsMail={sendsMail}
          initial={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </FieldSection>
  )
}
