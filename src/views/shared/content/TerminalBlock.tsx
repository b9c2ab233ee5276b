import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { terminalText } from '../../../lib/text/terminalText.ts'
import { cx } from '../../../ui/cx.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { FoldedText } from '../text/FoldedText.tsx'
import type { TextSize } from '../text/FoldedText.tsx'
import { useShownText } from '../text/useShownText.ts'

interface TerminalBlockProps {
  /** Left out where it stands nearby. */
  readonly command?: string
  readonly output: string | undefined
  readonly error: string | undefined
  readonly exitCode: number | undefined
  /** Said where neither stream holds anything. */
  readonly silence?: string
  readonly size?: TextSize
}

/** A command and what came of it, as on a terminal, without the terminal's control sequences. */
export function TerminalBlock(props: TerminalBlockProps): ReactElement {
  const { command, output, error, exitCode, size = 'small' } = props
  const { silence = 'No output is recorded.' } = props
  const show = useShownText()
  const shown = useMemo(
    () => ({
      command: command === undefined ? undefined : show(command),
      output: output === undefined ? '' : terminalText(show(output)),
      error: error === undefined ? '' : terminalText(show(error)),
    }),
    [command, output, error, show],
  )
  const isSilent = shown.output.trim() === '' && shown.error.trim() === ''
  return (
    <div
      role="group"
      aria-label="Terminal"
      className="overflow-hidden rounded-[6px] border border-line bg-panel"
    >
      {shown.command === undefined ? null : (
        <div className="flex items-start border-b border-line bg-raised pr-1">
          <span
            aria-hidden
            className={cx(
              'pl-3 font-mono text-accent select-none',
              size === 'medium' ? 'pt-2 text-xs leading-[18px]' : 'pt-1.5 text-[11.5px] leading-4',
            )}
          >
            $
          </span>
          <div className="min-w-0 flex-1">
            <FoldedText text={shown.command} label="Command" size={size} className="pl-2" />
          </div>
          <CopyButton text={shown.command} label="Copy command" className="mt-1 shrink-0" />
        </div>
      )}
      {shown.output.trim() === '' ? null : (
        <FoldedText text={shown.output} label="Output" size={size} />
      )}
      {shown.error.trim() === '' ? null : (
        <div className={cx(shown.output.trim() !== '' && 'border-t border-line')}>
          <p className={cx('pt-1.5 text-[11px] text-text-3', size === 'medium' ? 'px-3' : 'px-2')}>
            Error stream
          </p>
          <FoldedText text={shown.error} label="Error" size={size} className="text-error" />
        </div>
      )}
      {exitCode === undefined && !isSilent ? null : (
        <p
          className={cx(
            'flex min-h-6 items-center gap-3 border-t border-line text-[11px] text-text-3',
            size === 'medium' ? 'px-3' : 'px-2',
          )}
        >
          {exitCode === undefined ? null : (
            <span className={exitCode === 0 ? 'text-text-2' : 'text-error'}>
              exit code <span className="font-mono">{exitCode}</span>
            </span>
          )}
          {isSilent ? <span>{silence}</span> : null}
        </p>
      )}
    </div>
  )
}
