'use client'

import type { PlanProblem } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { FieldGrid, FieldSection } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { AnswerField } from './answer-field.tsx'
import type { Answers } from './answers.ts'
import { BuyField } from './buy-field.tsx'
import { CatalogueField } from './catalogue-field.tsx'
import { CurrencyField } from './currency-field.tsx'
import styles from './new-plan.module.css'

export type QuestionFieldsProps = {
  answers: Answers
  onChange: (part: Partial<Answers>) => void
  missing: readonly (keyof Answers)[]
  problems: readonly PlanProblem[]
  isMonthsWrong: boolean
}

/** The five questions in the order one would ask them. */
export function QuestionFields({ answers, onChange, missing, problems, isMonthsWrong }: QuestionFieldsProps) {
  const t = useTranslations('app.plan.questions')
  const locale = useLocale()
  const errorOf = (field: keyof Answers): string | undefined => {
    if (missing.includes(field)) return t('missing')
    if (field === 'months' && isMonthsWrong) return t('notMonths')
    const problem = problems.find(({ path }) => path === field)
    return problem === undefined ? undefined : problemText(problem, locale)
  }
  const text = { answers, onChange, errorOf }
  const rentUnit = t('rentUnit', { currency: answers.currency })
  return (
    <>
      <FieldSection id="name" title={t('name')}>
        <AnswerField {...text} field="name" label={t('nameLabel')} placeholder={t('namePlaceholder')} />
      </FieldSection>
      <FieldSection id="model" title={t('model')}>
        <CatalogueField {...text} field="model" />
      </FieldSection>
      <FieldSection id="use" title={t('use')}>
        <FieldGrid>
          <AnswerField
            {...text}
            field="usersPerDay"
            label={t('usersPerDay')}
            hint={t('usersPerDayHint')}
            unit={t('perDay')}
            placeholder="10k"
          />
          <AnswerField
            {...text}
            field="requestsPerUser"
            label={t('requestsPerUser')}
            hint={t('requestsPerUserHint')}
            unit={t('perUser')}
          />
          <AnswerField
            {...text}
            field="tokensPerRequest"
            label={t('tokensPerRequest')}
            hint={t('tokensPerRequestHint')}
            unit={t('tokens')}
          />
        </FieldGrid>
      </FieldSection>
      <FieldSection id="where" title={t('where')}>
        <div className={styles.buy}>
          <BuyField answers={answers} onChange={onChange} />
        </div>
        <FieldGrid>
          <CatalogueField {...text} field="node" />
          {answers.buy !== 'own' && (
            <AnswerField
              {...text}
              field="rentPrice"
              label={t('rentPrice')}
              hint={t('rentPriceHint')}
              unit={rentUnit}
              placeholder="2.50"
            />
          )}
        </FieldGrid>
      </FieldSection>
      <FieldSection id="span" title={t('span')}>
        <FieldGrid>
          <AnswerField {...text} field="start" label={t('start')} hint={t('startHint')} />
          <AnswerField {...text} field="months" label={t('months')} hint={t('monthsHint')} />
          <CurrencyField answers={answers} onChange={onChange} error={errorOf('currency')} />
        </FieldGrid>
      </FieldSection>
    </>
  )
}
