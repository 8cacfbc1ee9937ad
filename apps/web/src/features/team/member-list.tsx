'use client'

import { Badge, ListTable, Menu, type MenuItem } from '@kilotoken/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { Moment } from '../time/moment.tsx'
import { type ListedMember, type MemberAct, memberActs } from './member-acts.ts'
import { MemberDialog } from './member-dialog.tsx'
import styles from './team.module.css'
import type { TeamRole } from './team-role.ts'

/** The members, each with what the reader may do to them. */
export function MemberList({ team, myRole }: { team: string; myRole: TeamRole }) {
  const t = useTranslations('app.team')
  const { data: members } = useSuspenseQuery(useTRPC().team.members.queryOptions({ team }))
  const [open, setOpen] = useState<{ act: MemberAct; member: ListedMember }>()

  const menuOf = (member: ListedMember) => {
    const items: MenuItem[] = memberActs(myRole, member).map((act) => ({
      key: act,
      label: t(`list.${act}`),
      ...(act === 'remove' && { tone: 'danger' as const, startsGroup: true }),
      onSelect: () => setOpen({ act, member }),
    }))
    return items.length > 0 && <Menu label={t('list.actionsFor', { name: member.name })} items={items} />
  }
  return (
    <>
      <ListTable
        caption={t('list.caption')}
        columns={[
          { key: 'name', label: t('list.name') },
          { key: 'email', label: t('list.email') },
          { key: 'role', label: t('role') },
          { key: 'since', label: t('list.since'), isOnlyWide: true },
        ]}
        rows={members.map((member) => ({
          key: member.userId,
          cells: {
            name: (
              <span className={styles.name}>
                {member.name}
                {member.isMe && <Badge>{t('list.you')}</Badge>}
              </span>
            ),
            email: member.email,
            role: t(`roles.${member.role}`),
            since: (
              <span className={styles.once}>
                <Moment at={member.joinedAt} />
              </span>
            ),
          },
          actions: menuOf(member),
        }))}
        actionsLabel={t('list.actions')}
      />
      {open !== undefined && (
        <MemberDialog {...open} team={team} myRole={myRole} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
