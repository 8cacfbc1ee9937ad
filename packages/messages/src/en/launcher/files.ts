/** Disks, folders and files that stand in the way. `place` is a path, or data for the data directory. */
export const files = {
  diskFull:
    'The disk that holds {place, select, data {the data directory} other {{place}}} is full: free some space and start again.',
  lowSpace:
    'The disk that holds {folder} is full ({free} MB free): free at least {needed} MB and start again.',
  readOnly:
    'The disk that holds {place, select, data {the data directory} other {{place}}} is read-only: make it writable or set KILOTOKEN_DATA_DIR to another folder.',
  notAllowed:
    'This user may not use {place, select, data {the data directory} other {{place}}}: give it to this user with chown, or set KILOTOKEN_DATA_DIR to another folder.',
  fileInTheWay:
    'There is a file where a folder should be at {place, select, data {the data directory} other {{place}}}: move it away and start again.',
  damagedSecret:
    'The secret in {file} is damaged: put back its copy from a backup, or move the file away for a new one.',
} as const
