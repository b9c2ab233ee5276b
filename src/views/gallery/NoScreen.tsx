import { ImageOff } from '../../ui/icons.ts'
import { oneLine } from '../../lib/text/text.ts'
import { HATCH } from '../shared/hatch.ts'
import type { NoPicture } from './noPicture.ts'

/** Why an item has no picture, in its place. */
export function NoScreen({ why }: { readonly why: NoPicture }) {
  const { text, file } = why
  return (
    <span
      className="flex size-full flex-col items-center justify-center gap-1 p-2 text-center text-[11px]/[16px] text-text-2"
      style={{ backgroundImage: HATCH }}
    >
      {file === undefined ? null : (
        <ImageOff aria-hidden size={14} strokeWidth={1.6} className="text-text-3" />
      )}
      <span className="rounded-[3px] bg-stage px-1">{text}</span>
      {file === undefined ? null : (
        <span title={file} className="max-w-full truncate rounded-[3px] bg-stage px-1 font-mono">
          {oneLine(file, 80)}
        </span>
      )}
    </span>
  )
}
