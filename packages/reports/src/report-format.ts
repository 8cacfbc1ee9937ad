/** The files a report comes as, each with its ending and what it is for a browser or a mail. */
export const REPORT_FORMATS = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  json: { extension: 'json', mediaType: 'application/json' },
  md: { extension: 'md', mediaType: 'text/markdown; charset=utf-8' },
} as const

export type ReportFormat = keyof typeof REPORT_FORMATS
