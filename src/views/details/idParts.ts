/** A run id in the form `2025-09-14_claude-sonnet-4-_033144_e61e`, taken apart. */
export interface IdParts {
  readonly date: string
  /** Shortened by the writer; the whole name is in the metadata. */
  readonly model: string
  /** `03:31:44`, in the local time of the machine that ran it. */
  readonly time: string
  readonly unique: string
}

/** `undefined` when the id has another form, as the person or another tool may have renamed it. */
export function idPartsOf(id: string): IdParts | undefined {
  if (id.length > 300) return undefined
  const match = /^(\d{4}-\d{2}-\d{2})_(.*)_(\d{2})(\d{2})(\d{2})_([0-9a-zA-Z]+)$/.exec(id)
  if (match === null) return undefined
  const [, date = '', model = '', hours = '', minutes = '', seconds = '', unique = ''] = match
  return { date, model, time: `${hours}:${minutes}:${seconds}`, unique }
}
