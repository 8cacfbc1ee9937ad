import {
  changeName,
  getAccount,
  issueResetLink,
  listMyTeams,
  listSessions,
  resetPassword,
  revokeOtherSessions,
  revokeSession,
  setUpInstance,
  unlinkIdentities,
} from '@kilotoken/db'
import { LOCALES } from '@kilotoken/messages'
import { z } from 'zod'
import { personalProcedure, publicProcedure, router, teamInput, teamProcedure } from '../api.ts'
import { textInput } from '../text-input.ts'
import { emailInput, linkSecretInput, nameInput, passwordInput } from './account-input.ts'
import { accountOptions } from './account-options.ts'
import { changePasswordProcedure } from './change-password-procedure.ts'
import { sendLink } from './send-link.ts'

const nothing = z.void()
const linkRequest = z.strictObject({ email: emailInput, locale: z.enum(LOCALES) })

/** Who one is, where one is signed in, and how one gets in. */
export const accountRouter = router({
  options: publicProcedure.input(nothing).query(({ ctx }) => accountOptions(ctx.database)),
  setUp: publicProcedure
    .input(
      z.strictObject({
        secret: linkSecretInput,
        name: nameInput,
        email: emailInput,
        password: passwordInput,
        teamName: nameInput,
      }),
    )
    .mutation(({ ctx, input }) => setUpInstance(ctx.database, { ...input, address: ctx.caller.address })),
  requestReset: publicProcedure
    .input(linkRequest)
    .mutation(({ ctx, input }) =>
      sendLink(ctx.database, { ...input, kind: 'reset', address: ctx.caller.address }),
    ),
  requestSignInLink: publicProcedure
    .input(linkRequest)
    .mutation(({ ctx, input }) =>
      sendLink(ctx.database, { ...input, kind: 'sign_in', address: ctx.caller.address }),
    ),
  resetPassword: publicProcedure
    .input(z.strictObject({ secret: linkSecretInput, password: passwordInput }))
    .mutation(({ ctx, input }) => resetPassword(ctx.database, { ...input, address: ctx.caller.address })),
  me: personalProcedure
    .input(nothing)
    .query(async ({ ctx }) => ({ user: await getAccount(ctx.scope), teams: await listMyTeams(ctx.scope) })),
  sessions: personalProcedure.input(nothing).query(({ ctx }) => listSessions(ctx.scope)),
  revokeSession: personalProcedure
    .input(z.strictObject({ session: z.uuid() }))
    .mutation(({ ctx, input }) => revokeSession(ctx.scope, { sessionId: input.session })),
  revokeOtherSessions: personalProcedure
    .input(nothing)
    .mutation(async ({ ctx }) => ({ ended: await revokeOtherSessions(ctx.scope) })),
  changeName: personalProcedure
    .input(z.strictObject({ name: nameInput }))
    .mutation(({ ctx, input }) => changeName(ctx.scope, input)),
  changePassword: changePasswordProcedure,
  unlinkProvider: personalProcedure
    .input(z.strictObject({ issuer: textInput(500).min(1) }))
    .mutation(({ ctx, input }) => unlinkIdentities(ctx.scope, input)),
  issueResetLink: teamProcedure('owner')
    .input(teamInput({ user: z.uuid() }))
    .mutation(async ({ ctx, input }) => ({
      path: `/reset#${await issueResetLink(ctx.scope, { userId: input.user })}`,
    })),
})
