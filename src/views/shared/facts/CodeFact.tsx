import type { ReactElement } from 'react'
import { terminalText } from '../../../lib/text/terminalText.ts'
import { neutralise } from '../../../lib/text/text.ts'
import type { FactLanguage } from '../../../model/fact.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { prettyJson } from '../content/prettyJson.ts'
import { DiffText } from '../content/DiffText.tsx'
import { TextBlock } from '../text/TextBlock.tsx'
import { useShownText } from '../text/useShownText.ts'

interface CodeFactProps {
  readonly text: string
  readonly language: FactLanguage | undefined
  readonly label: string
}

/** A recorded text in its own layout, to be read and copied. */
export function CodeFact({ text, language, label }: CodeFactProps): ReactElement {
  const show = useShownText()
  const recorded = terminalText(show(text))
  const shown = language === 'json' ? (prettyJson(recorded) ?? recorded) : recorded
  return (
    <div className="relative">
      {language === 'markdown' ? (
        <Markdown
          text={neutralise(shown)}
          className="rounded-[4px] border border-line bg-raised px-2 py-1.5 pr-8"
        />
      ) : language === 'diff' ? (
        <DiffText text={shown} label={label} />
      ) : (
        <TextBlock text={shown} label={label} />
      )}
      <CopyButton text={shown} label={`Copy ${label}`} className="absolute! top-0.5 right-0.5" />
    </div>
  )
}
