import {
  acceptInvitation,
  acceptInvitationAsNew,
  getInvitation,
  listInvitations,
  withdrawInvitation,
} from '@kilotoken/db'
import { LOCALES } from '@kilotoken/messages'
import { z } from 'zod'
import { emailInput, linkSecretInput, nameInput, passwordInput } from '../account/account-input.ts'
import { personalProcedure, publicProcedure, router, teamInput, teamProcedure } from '../api.ts'
import { roleInput } from '../team/role-input.ts'
import { createInvitation } from './create-invitation.ts'

const bySecret = z.strictObject({ secret: linkSecretInput })

/** Invitations: given by administrators, used by whoever has the link and the address. */
export const invitationRouter = router({
  list: teamProcedure('admin')
    .input(teamInput({}))
    .query(({ ctx }) => listInvitations(ctx.scope)),
  create: teamProcedure('admin')
    .input(teamInput({ email: emailInput, role: roleInput, locale: z.enum(LOCALES) }))
    .mutation(({ ctx, input: { email, role, locale } }) =>
      createInvitation(ctx.scope, { email, role, locale }),
    ),
  withdraw: teamProcedure('admin')
    .input(teamInput({ invitation: z.uuid() }))
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.scope, { invitationId: input.invitation })),
  // A mutation though it changes nothing: a query's input stands in the address, and addresses are logged.
  open: publicProcedure.input(bySecret).mutation(({ ctx, input }) => getInvitation(ctx.database, input)),
  accept: personalProcedure.input(bySecret).mutation(({ ctx, input }) => acceptInvitation(ctx.scope, input)),
  acceptAsNew: publicProcedure
    .input(z.strictObject({ secret: linkSecretInput, name: nameInput, password: passwordInput }))
    .mutation(async ({ ctx, input }) => {
      const { address, agent, sessionSecret: replaces } = ctx.caller
      const joined = await acceptInvitationAsNew(ctx.database, { ...input, address, agent, replaces })
      await ctx.renewSession(joined.sessionSecret)
      return { teamId: joined.teamId }
    }),
})
