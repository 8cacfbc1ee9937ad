import { z } from 'zod'
import { textInput } from '../text-input.ts'

const LONGEST = 200

/** Answers to the five questions. What the texts say is for the engine to read. */
export const answersInput = z.strictObject({
  name: textInput(LONGEST),
  language: z.enum(['en', 'zh']),
  model: textInput(LONGEST),
  usersPerDay: textInput(LONGEST),
  requestsPerUser: textInput(LONGEST),
  tokensPerRequest: textInput(LONGEST),
  buy: z.enum(['rent', 'own', 'both']),
  node: textInput(LONGEST),
  rentPrice: textInput(LONGEST),
  months: z.int().min(1).max(120),
  start: textInput(LONGEST),
  currency: z.enum(['USD', 'CNY', 'EUR']),
})

export type PlanAnswers = z.infer<typeof answersInput>
