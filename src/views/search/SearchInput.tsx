import type { KeyboardEvent, RefObject } from 'react'
import type { SearchWish } from '../../model/search/searchHit.ts'
import { MAX_WISH_CHARS } from '../../model/search/searchQuery.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { ChevronLeft, Search, X } from '../../ui/icons.ts'

interface SearchInputProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly wish: SearchWish
  readonly placeholder: string
  /** The list that belongs to it, while there is one, and the option that is meant in it. */
  readonly list: string | undefined
  readonly active: string | undefined
  readonly invalid: boolean
  readonly described: string
  readonly onChange: (wish: SearchWish) => void
  readonly onCaret: (caret: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onClear: () => void
  /** On a phone, which has no Esc. */
  readonly onClose: (() => void) | undefined
}

/** The field, and how its words are meant. */
export function SearchInput(props: SearchInputProps) {
  const { input, wish, list, active, invalid, described } = props
  const { onChange, onCaret, onKeyDown, onClear, onClose } = props
  return (
    <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2 pl-3 focus-within:border-accent max-md:h-[52px]">
      {onClose === undefined ? (
        <Search aria-hidden size={14} strokeWidth={1.6} className="shrink-0 text-text-3" />
      ) : (
        <IconButton
          label="Close the search"
          tooltip={false}
          icon={<ChevronLeft aria-hidden size={18} strokeWidth={1.6} />}
          onClick={onClose}
        />
      )}
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={list !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        aria-invalid={invalid}
        aria-describedby={described}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={MAX_WISH_CHARS}
        placeholder={props.placeholder}
        value={wish.text}
        onChange={(event) => {
          onCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length)
          onChange({ ...wish, text: event.currentTarget.value })
        }}
        onSelect={(event) => onCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        className="h-full min-w-0 flex-1 bg-transparent px-1.5 text-[13px] text-text-1 outline-none placeholder:text-text-3 max-md:text-base"
      />
      {wish.text === '' ? null : (
        <IconButton
          size="small"
          label="Clear the search"
          tooltip={false}
          icon={<X aria-hidden size={14} strokeWidth={1.6} />}
          onClick={onClear}
        />
      )}
      <Switch
        sign="Aa"
        label="Match case"
        keys="Alt+C"
        pressed={wish.matchCase}
        onPress={() => onChange({ ...wish, matchCase: !wish.matchCase })}
      />
      <Switch
        sign=".*"
        label="Regular expression"
        keys="Alt+R"
        pressed={wish.regex}
        onPress={() => onChange({ ...wish, regex: !wish.regex })}
      />
    </div>
  )
}

interface SwitchProps {
  readonly sign: string
  readonly label: string
  readonly keys: string
  readonly pressed: boolean
  readonly onPress: () => void
}

function Switch({ sign, label, keys, pressed, onPress }: SwitchProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={`${label} (${keys})`}
      onClick={onPress}
      className={cx(
        'h-6 min-w-7 shrink-0 cursor-pointer rounded-[4px] border font-mono text-[11px] max-md:h-11 max-md:min-w-11',
        pressed
          ? 'border-accent bg-accent-bg text-text-1'
          : 'border-transparent text-text-2 hover:bg-hover hover:text-text-1',
      )}
    >
      {sign}
    </button>
  )
}
