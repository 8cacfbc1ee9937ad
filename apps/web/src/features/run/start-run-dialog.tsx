'use client'

import { Button, Dialog, Form, FormActions, SelectField, SubmitButton, TextField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { FIRST_TRIALS, QUICK_TRIALS, readRunChoice } from './read-run-choice.ts'
import styles from './run.module.css'
import { RunCheck } from './run-check.tsx'
import { runPath } from './run-path.ts'
import { useRequestId } from './use-request-id.ts'
import { useStartRun } from './use-start-run.ts'

/** No key of a scenario: it stands for the plan without one. */
const NONE = ''

export type StartRunDialogProps = {
  of: { team: string; plan: string; version: number }
  scenario: string | undefined
  /** Whether the page counts other factors than the plan says. */
  hasSwitches: boolean
  onClose: () => void
}

/** Asks how a version is to be simulated, says at once what that would be, and leads to the run. */
export function StartRunDialog({ of, scenario: first, hasSwitches, onClose }: StartRunDialogProps) {
  const t = useTranslations('app.run')
  const locale = useLocale()
  const router = useRouter()
  const errorText = useErrorText()
  const start = useStartRun()
  const request = useRequestId()
  const [scenario, setScenario] = useState(first ?? NONE)
  const [trials, setTrials] = useState(String(FIRST_TRIALS))
  const [seed, setSeed] = useState('1')
  const [error, setError] = useState<string>()
  const { choice, problems } = readRunChoice({
    scenario: scenario === NONE ? undefined : scenario,
    trials,
    seed,
  })
  const problemText = (problem: (typeof problems)['trials']) => {
    if (problem === undefined) return undefined
    return 'code' in problem ? t(`problem.${problem.code}`, problem.params) : t('start.notWhole')
  }
  const send = async () => {
    setError(undefined)
    if (choice === undefined) return
    try {
      const wish = { ...of, ...choice }
      const { runId } = await start({ ...wish, requestId: request.idOf(wish) })
      router.push(runPath.read(of.team, runId))
    } catch (thrown) {
      setError(errorText(refusalOf(thrown)))
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('start.title')} closeLabel={t('close')}>
      <Form onSubmit={send} error={error} label={t('start.title')}>
        <p className={styles.quiet}>{t('start.text', { version: of.version })}</p>
        {hasSwitches && <p className={styles.quiet}>{t('start.factors')}</p>}
        <ScenarioField of={of} scenario={scenario} onChange={setScenario} />
        <TextField
          label={t('start.trials')}
          unit={t('start.trialsUnit')}
          inputMode="numeric"
          autoComplete="off"
          value={trials}
          onChange={setTrials}
          error={problemText(problems.trials)}
        />
        <fieldset className={styles.quick}>
          <legend className="visually-hidden">{t('start.quick')}</legend>
          {QUICK_TRIALS.map((count) => (
            <Button key={count} tone="link" onPress={() => setTrials(String(count))}>
              {new Intl.NumberFormat(locale).format(count)}
            </Button>
          ))}
        </fieldset>
        <TextField
          label={t('start.seed')}
          hint={t('start.seedHint')}
          inputMode="numeric"
          autoComplete="off"
          value={seed}
          onChange={setSeed}
          error={problemText(problems.seed)}
        />
        <RunCheck of={of} choice={choice} onTrials={(count) => setTrials(String(count))} />
        <FormActions>
          <SubmitButton pendingLabel={t('start.pending')}>{t('start.action')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

type ScenarioFieldProps = Pick<StartRunDialogProps, 'of'> & {
  scenario: string
  onChange: (scenario: string) => void
}

/** Nothing where the version has no scenarios. */
function ScenarioField({ of, scenario, onChange }: ScenarioFieldProps) {
  const t = useTranslations('app.run.start')
  const words = useFigureWords()
  const { data: scenarios = [] } = useQuery(useTRPC().plan.scenarios.queryOptions(of))
  const options = scenarios.map(({ key, label }) => ({
    value: key ?? NONE,
    label: key === undefined ? t('planAsItStands') : words.label(label ?? key),
  }))
  if (options.length === 0 && scenario === NONE) return null
  return (
    <SelectField
      label={t('scenario')}
      value={scenario}
      onChange={onChange}
      options={options.length === 0 ? [{ value: scenario, label: scenario }] : options}
    />
  )
}
