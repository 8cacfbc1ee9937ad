'use client'

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { type Answers, missingAnswers } from './answers.ts'
import { answersInput } from './answers-input.ts'
import { useSettled } from './use-settled.ts'

const TYPING_PAUSE_MS = 400

/** Stands in for what is not answered yet, so that the other answers can be checked. */
const STAND_IN: Partial<Answers> = {
  name: '–',
  usersPerDay: '1',
  requestsPerUser: '1',
  tokensPerRequest: '1',
  rentPrice: '1',
}

/** What the engine says of the answers so far. Totals only when nothing but the name is missing: a stand-in is no answer. */
export function useAnswerCheck(team: string, typed: Answers) {
  const answers = useSettled(typed, TYPING_PAUSE_MS)
  const missing = missingAnswers(answers)
  const standIns = Object.fromEntries(missing.map((field) => [field, STAND_IN[field] ?? '']))
  const input = answersInput({ ...answers, ...standIns }, useLocale())
  const check = useQuery(
    useTRPC().plan.checkAnswers.queryOptions(input === undefined ? skipToken : { team, answers: input }, {
      placeholderData: keepPreviousData,
    }),
  )
  const isOld = (field: keyof Answers) => typed[field] !== answers[field] || missing.includes(field)
  return {
    problems: (check.data?.problems ?? []).filter(({ path }) => !isOld(path as keyof Answers)),
    totals: missing.every((field) => field === 'name') ? (check.data?.totals ?? []) : [],
    isBusy: typed !== answers || check.isFetching,
  }
}
