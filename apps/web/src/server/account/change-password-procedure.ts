import { changePassword } from '@kilotoken/db'
import { z } from 'zod'
import { selfEnteringProcedure } from '../api.ts'
import { passwordInput } from './account-input.ts'

/** Changes the caller's password. The browser gets the secret of the session that takes over from all others. */
export const changePasswordProcedure = selfEnteringProcedure
  .input(z.strictObject({ currentPassword: passwordInput, newPassword: passwordInput }))
  .mutation(async ({ ctx, input }) => {
    const { address, agent, sessionSecret } = ctx.caller
    const secret = await changePassword(ctx.database, { ...input, address, agent, sessionSecret })
    await ctx.renewSession(secret)
  })
