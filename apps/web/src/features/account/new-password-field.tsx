'use client'

import { PasswordField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'

type Props = { label: string; value: string; onChange: (value: string) => void; error?: string | undefined }

/** A password to be made up, with what makes a good one. */
export function NewPasswordField(props: Props) {
  const t = useTranslations('app.account')
  return (
    <PasswordField
      {...props}
      hint={t('newPasswordHint')}
      name="new-password"
      autoComplete="new-password"
      showLabel={t('showPassword')}
      hideLabel={t('hidePassword')}
      isRequired
    />
  )
}
