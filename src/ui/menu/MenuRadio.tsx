import { Check } from '../icons.ts'
import type { ReactNode } from 'react'
import { menuItemClass } from './menuItemClass.ts'
import { useMenuParts } from './menuParts.ts'

export interface MenuChoice<Id extends string> {
  readonly id: Id
  readonly label: ReactNode
  readonly note?: ReactNode
}

interface MenuRadioProps<Id extends string> {
  readonly name: string
  readonly choices: readonly MenuChoice<Id>[]
  readonly selected: Id | undefined
  readonly onSelect: (id: Id) => void
}

/** Items of which one holds. */
export function MenuRadio<Id extends string>(props: MenuRadioProps<Id>) {
  const parts = useMenuParts()
  const { name, choices, selected, onSelect } = props
  return (
    <parts.RadioGroup aria-label={name} value={selected ?? ''}>
      {choices.map(({ id, label, note }) => (
        <parts.RadioItem
          key={id}
          value={id}
          onSelect={() => onSelect(id)}
          className={menuItemClass}
        >
          <span className="flex w-4 shrink-0 justify-center">
            <parts.ItemIndicator>
              <Check aria-hidden size={12} strokeWidth={1.6} />
            </parts.ItemIndicator>
          </span>
          <span className="min-w-0 flex-1">{label}</span>
          {note === undefined ? null : <span className="text-[11px] text-text-3">{note}</span>}
        </parts.RadioItem>
      ))}
    </parts.RadioGroup>
  )
}
