'use client'

import { Form, FormActions, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { AnswerPreview } from './answer-preview.tsx'
import { type Answers, firstAnswers, missingAnswers, monthsOf } from './answers.ts'
import { answersInput } from './answers-input.ts'
import { problemsOf } from './problems-of.ts'
import { QuestionFields } from './question-fields.tsx'
import { useAnswerCheck } from './use-answer-check.ts'
import { useOpenNewPlan } from './use-open-new-plan.ts'

/** Five questions that make a whole plan. Each answer is checked as it is typed; what is missing is said on sending. */
export function FromQuestions({ team }: { team: string }) {
  const t = useTranslations('app.plan')
  const locale = useLocale()
  const errorText = useErrorText()
  const open = useOpenNewPlan(team)
  const create = useMutation(useTRPC().plan.createFromAnswers.mutationOptions())
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(new Date()))
  const [isSent, setSent] = useState(false)
  const checked = useAnswerCheck(team, answers)
  const refusal = create.isError ? refusalOf(create.error) : undefined
  const change = (part: Partial<Answers>) => {
    setAnswers({ ...answers, ...part })
    create.reset()
  }
  const send = async () => {
    setSent(true)
    const input = answersInput(answers, locale)
    if (input === undefined || missingAnswers(answers).length > 0) return
    try {
      const { planId } = await create.mutateAsync({ team, answers: input, note: t('questions.note') })
      open(planId, '?made=questions')
    } catch {
      // Said above the form, or at the field it is about.
    }
  }
  return (
    <Form
      onSubmit={send}
      error={refusal !== undefined && problemsOf(refusal).length === 0 ? errorText(refusal) : undefined}
      label={t('create.questions')}
    >
      <QuestionFields
        answers={answers}
        onChange={change}
        missing={isSent ? missingAnswers(answers) : []}
        problems={[...problemsOf(refusal), ...checked.problems]}
        isMonthsWrong={answers.months.trim() !== '' && monthsOf(answers) === undefined}
      />
      <AnswerPreview totals={checked.totals} isBusy={checked.isBusy} />
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('questions.action')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
