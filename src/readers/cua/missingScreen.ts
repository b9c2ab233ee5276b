import type { Execution } from './executions.ts'
import type { RunFile, TurnFiles } from './runFile.ts'

/**
 * The saver writes the screen right before the result, under the number before its own. When the
 * result says that there was an image and no file has that number, this is the file that is gone.
 */
export function missingScreen(
  files: TurnFiles,
  execution: Execution | undefined,
): string | undefined {
  const resultFile = execution?.resultFile
  if (resultFile?.name !== 'computer_call_result' || execution?.result?.hasImage !== true) {
    return undefined
  }
  const number = resultFile.number - 1
  if (number < 0 || files.files.some((file) => file.number === number)) return undefined
  const name = `${String(number).padStart(4, '0')}_screenshot_after.png`
  return `${folderPath(resultFile)}${name}`
}

function folderPath({ path }: RunFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
