import { exportAudit, listAudit, listAuditActors } from '@kilotoken/db'
import { z } from 'zod'
import { router, teamInput, teamProcedure } from '../api.ts'
import { auditFilterInput, MOST_AUDIT_ENTRIES } from './audit-input.ts'

const sequence = z.int().min(1)
const limit = z.int().min(1).max(MOST_AUDIT_ENTRIES)

/** The log of a team, for its administrators. */
export const auditRouter = router({
  list: teamProcedure('admin')
    .input(teamInput({ ...auditFilterInput, before: sequence.optional(), limit }))
    .query(({ ctx, input: { team: _, ...input } }) => listAudit(ctx.scope, input)),
  actors: teamProcedure('admin')
    .input(teamInput({}))
    .query(({ ctx }) => listAuditActors(ctx.scope)),
  export: teamProcedure('admin')
    .input(teamInput(auditFilterInput))
    .mutation(({ ctx, input: { team: _, ...filter } }) => exportAudit(ctx.scope, filter)),
})
