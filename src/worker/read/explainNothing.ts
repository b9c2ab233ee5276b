import { formatBytes, formatCount } from '../../lib/format.ts'
import type { Refusal } from '../../model/refusal.ts'
import type { Source } from '../../source/source.ts'

/** Why there is nothing to open, told from the names of the files alone. */
export function explainNothing(source: Source): Refusal {
  const { entries } = source
  if (entries.length === 0) {
    return {
      code: 'empty',
      title: 'There are no files in it',
      found: `${source.name} holds no files.`,
      expected: 'a folder or zip of a recorded run',
      tries: ['Check that the copy or download was finished.'],
    }
  }
  const bytes = entries.reduce((sum, entry) => sum + (entry.bytes ?? 0), 0)
  return {
    code: 'not-a-run',
    title: 'No recorded run was recognised',
    found: `${formatCount(entries.length)} files, ${formatBytes(bytes)}, none of them named like the files of a run.`,
    expected: 'a Cua trajectory: turn_000/0000_api_start.json and so on',
    tries: [
      'Drop the folder that holds the run itself.',
      'Look at the file list, and open a folder of it as a format by name.',
    ],
  }
}
