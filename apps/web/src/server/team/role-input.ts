import { ROLES } from '@kilotoken/db'
import { z } from 'zod'

export const roleInput = z.enum(ROLES)
