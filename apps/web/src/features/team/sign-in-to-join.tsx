'use client'

import { Button } from '@kilotoken/ui'
import { keptInvitation } from './kept-invitation.ts'
import styles from './team.module.css'

/** Leaves for the sign-in page, from which the holder of the invitation comes back. */
export function SignInToJoin({ secret, text, label }: { secret: string; text?: string; label: string }) {
  const leave = () => {
    keptInvitation.keep(secret)
    window.location.assign('/sign-in?next=%2Finvite')
  }
  return (
    <div className={styles.stack}>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      <p>
        <Button tone={text === undefined ? 'plain' : 'primary'} onPress={leave}>
          {label}
        </Button>
      </p>
    </div>
  )
}
