import {
  changeRole,
  createTeam,
  deleteTeam,
  leaveTeam,
  listMembers,
  removeMember,
  renameTeam,
} from '@kilotoken/db'
import { z } from 'zod'
import { nameInput } from '../account/account-input.ts'
import { personalProcedure, router, teamInput, teamProcedure } from '../api.ts'
import { roleInput } from './role-input.ts'

/** A team and who is in it. Members read, administrators change, an owner closes it. */
export const teamRouter = router({
  create: personalProcedure
    .input(z.strictObject({ name: nameInput }))
    .mutation(({ ctx, input }) => createTeam(ctx.scope, input)),
  members: teamProcedure('viewer')
    .input(teamInput({}))
    .query(({ ctx }) => listMembers(ctx.scope)),
  rename: teamProcedure('admin')
    .input(teamInput({ name: nameInput }))
    .mutation(({ ctx, input: { name } }) => renameTeam(ctx.scope, { name })),
  changeRole: teamProcedure('admin')
    .input(teamInput({ user: z.uuid(), role: roleInput }))
    .mutation(({ ctx, input: { user: userId, role } }) => changeRole(ctx.scope, { userId, role })),
  removeMember: teamProcedure('admin')
    .input(teamInput({ user: z.uuid() }))
    .mutation(({ ctx, input }) => removeMember(ctx.scope, { userId: input.user })),
  leave: teamProcedure('viewer')
    .input(teamInput({}))
    .mutation(({ ctx }) => leaveTeam(ctx.scope)),
  delete: teamProcedure('owner')
    .input(teamInput({}))
    .mutation(({ ctx }) => deleteTeam(ctx.scope)),
})
