'use client'

import { ChangeRoleDialog } from './change-role-dialog.tsx'
import type { MemberAct } from './member-acts.ts'
import type { MemberDialogProps } from './member-dialog-props.ts'
import { RemoveMemberDialog } from './remove-member-dialog.tsx'
import { ResetLinkDialog } from './reset-link-dialog.tsx'
import type { TeamRole } from './team-role.ts'

/** The dialog of what is to be done to a member. */
export function MemberDialog({
  act,
  myRole,
  ...props
}: MemberDialogProps & { act: MemberAct; myRole: TeamRole }) {
  if (act === 'changeRole') return <ChangeRoleDialog {...props} myRole={myRole} />
  return act === 'remove' ? <RemoveMemberDialog {...props} /> : <ResetLinkDialog {...props} />
}
