'use client'

import { Tabs } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useAddress } from '../address/use-address.ts'
import { FromFile } from './from-file.tsx'
import { FromQuestions } from './from-questions.tsx'
import { FromSample } from './from-sample.tsx'
import styles from './new-plan.module.css'
import { parseNewPlanAddress, printNewPlanAddress, WAYS, type Way } from './new-plan-address.ts'

const FORMAT = { parse: parseNewPlanAddress, print: printNewPlanAddress }

const FORMS = { questions: FromQuestions, sample: FromSample, import: FromFile } as const

/** The ways to a new plan, one at a time; each has its own address. */
export function NewPlan({ team }: { team: string }) {
  const t = useTranslations('app.plan.create')
  const [{ from }, change] = useAddress(FORMAT)
  const Way = FORMS[from]
  return (
    <Tabs
      label={t('ways')}
      tabs={WAYS.map((key) => ({ key, label: t(key) }))}
      chosen={from}
      onChoose={(key) => change({ from: key as Way })}
    >
      <p className={styles.hint}>{t(`${from}Hint`)}</p>
      <Way team={team} />
    </Tabs>
  )
}
