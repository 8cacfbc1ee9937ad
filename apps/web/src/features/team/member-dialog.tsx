'use client'

import { ChangeRoleDialog } from './change-role-dialog.tsx'
import type { ListedMember, MemberAct } from './member-acts.ts'
import { RemoveMemberDialog } from './remove-member-dialog.tsx'
import { ResetLinkDialog } from './reset-link-dialog.tsx'
import type { TeamRole } from './team-role.ts'

export type MemberDialogProps = { team: string; member: ListedMember; onClose: () => void }

/** The dialog of what is to be done to a member. */
export function MemberDialog({
  act,
  myRole,
  ...props
}: MemberDialogProps & { act: MemberAct; myRole: TeamRole }) {
  if (act === 'changeRole') return <ChangeRoleDialog {...props} myRole={myRole} />
  return act === 'remove' ? <RemoveMemberDialog {...props} /> : <ResetLinkDialog {...props} />
}
