import { CameraOff, ImageOff } from '../../../ui/icons.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
import { HATCH } from '../hatch.ts'

interface MissingFrameProps {
  readonly title: string
  readonly path: string | undefined
  readonly detail: string | undefined
  /** The record says that there is no such screen; else its file is what lacks. */
  readonly isNeverTaken: boolean
  /** Where the action aimed, which is known without the picture. */
  readonly aim: string | undefined
}

export function MissingFrame({ title, path, detail, aim, isNeverTaken }: MissingFrameProps) {
  const Icon = isNeverTaken ? CameraOff : ImageOff
  return (
    <div
      className="absolute inset-3 flex flex-col items-center justify-center gap-2 rounded-[4px] border border-line p-4 text-center"
      style={{ backgroundImage: HATCH }}
    >
      <div className="flex max-w-full flex-col items-center gap-1.5 rounded-[6px] bg-stage px-4 py-3">
        <Icon aria-hidden size={20} strokeWidth={1.6} className="text-text-3" />
        <p className="text-[13px] text-text-1">{title}</p>
        {path === undefined ? null : (
          <p title={path} className="max-w-full truncate font-mono text-xs text-text-2">
            {oneLine(fileName(path), 120)}
          </p>
        )}
        {detail === undefined ? null : (
          <p className="max-w-[48ch] text-xs break-words text-text-2">{oneLine(detail, 300)}</p>
        )}
        {aim === undefined ? null : <p className="font-mono text-xs text-aim-text">{aim}</p>}
      </div>
    </div>
  )
}
