/** A server of ours that is to be copied. */
export type BackedUpServer = {
  /** Names server and port; its login is not used for the copy. */
  adminUrl: string
  /** Of the role `backup`. */
  backupPassword: string
}
