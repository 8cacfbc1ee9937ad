import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { invitations } from '../../schema/teams.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/** Makes the link of an open invitation worthless. @throws DomainError NOT_FOUND for one that is used or not there */
export async function withdrawInvitation(
  scope: TeamScope,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const [withdrawn] = await scope[work].tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.teamId, scope.teamId),
        eq(invitations.id, invitationId),
        isNull(invitations.acceptedAt),
      ),
    )
    .returning({ email: invitations.emailTyped })
  if (withdrawn === undefined) throw new DomainError('NOT_FOUND', { kind: 'invitation', key: invitationId })
  await recordAudit(scope, {
    action: 'member.invitation_withdrawn',
    subject: { id: invitationId, name: withdrawn.email },
  })
}
