import type { FormatId } from '../../model/trajectory.ts'

export interface Layout {
  readonly writer: string
  /** What is looked for, as it stands on disk. */
  readonly looksLike: string
  /** What makes it certain. */
  readonly detectedBy: string
}

/** Layouts per format with a reader; the compiler asks for the next one here. */
export const layouts: Record<FormatId, readonly Layout[]> = {
  cua: [
    {
      writer: 'Cua agent',
      looksLike: 'turn_000/0000_api_start.json',
      detectedBy:
        'Folders named turn_ and a number that hold files such as 0000_api_start.json or 0003_screenshot_after.png, with or without metadata.json.',
    },
    {
      writer: 'cua do session',
      looksLike: 'turn_001/screenshot.png',
      detectedBy:
        'Folders named turn_ and a number with turn_001_agent_response.json, a screenshot.png, or both.',
    },
    {
      writer: 'cua-driver',
      looksLike: 'turn-00001/action.json',
      detectedBy: 'Folders named turn- and five digits with an action.json.',
    },
    {
      writer: 'Cua agent 0.1–0.3',
      looksLike: 'turn_001/api_call_….json',
      detectedBy: 'Folders named turn_ and a number with files such as api_call_…_response.json.',
    },
  ],
}
