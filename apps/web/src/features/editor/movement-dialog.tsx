'use client'

import type { Movement, PlanField } from '@kilotoken/cost-core'
import { Button, Dialog, FieldGrid, FormActions, SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './form-view.module.css'
import { usePlanWords } from './use-plan-words.ts'

export type MovementDialogProps = {
  /** A quantity that may move; undefined while none is asked about. */
  field: PlanField | undefined
  onClose: () => void
  onChoose: (field: PlanField, movement: Movement) => void
  /** One of its parts: the growth, a dated step … */
  renderPart: (part: PlanField) => ReactNode
}

/** How a quantity goes through the months, part by part. What is typed counts at once, as in the form behind it. */
export function MovementDialog({ field, onClose, onChoose, renderPart }: MovementDialogProps) {
  const t = useTranslations('app.editor')
  const words = usePlanWords()
  const movement = field?.movement
  return (
    <Dialog
      isOpen={movement !== undefined}
      onClose={onClose}
      title={t('movement.title', { field: field === undefined ? '' : words.field(field) })}
      closeLabel={t('close')}
      size="wide"
    >
      {field !== undefined && movement !== undefined && (
        <>
          <SelectField
            label={t('movement.kind')}
            value={movement.kind}
            onChange={(kind) => {
              const chosen = movement.choices.find((one) => one === kind)
              if (chosen !== undefined) onChoose(field, chosen)
            }}
            options={movement.choices.map((value) => ({ value, label: t(`movement.choice.${value}`) }))}
          />
          <FieldGrid>
            {movement.parts.map((part) => (
              <div key={part.path} className={part.kind === 'entries' ? styles.wide : undefined}>
                {renderPart(part)}
              </div>
            ))}
          </FieldGrid>
          <p className={styles.note}>{t('movement.hint')}</p>
          <FormActions>
            <Button onPress={onClose}>{t('movement.done')}</Button>
          </FormActions>
        </>
      )}
    </Dialog>
  )
}
