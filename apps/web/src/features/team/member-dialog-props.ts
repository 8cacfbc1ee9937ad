import type { ListedMember } from './member-acts.ts'

/** What every dialog about a member is given. */
export type MemberDialogProps = { team: string; member: ListedMember; onClose: () => void }
