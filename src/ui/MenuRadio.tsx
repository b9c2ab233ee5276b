import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { menuItemClass } from './menuItemClass.ts'

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
  const { name, choices, selected, onSelect } = props
  return (
    <DropdownMenu.RadioGroup aria-label={name} value={selected ?? ''}>
      {choices.map(({ id, label, note }) => (
        <DropdownMenu.RadioItem
          key={id}
          value={id}
          onSelect={() => onSelect(id)}
          className={menuItemClass}
        >
          <span className="flex w-4 shrink-0 justify-center">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden size={12} strokeWidth={1.6} />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="min-w-0 flex-1">{label}</span>
          {note === undefined ? null : <span className="text-[11px] text-text-3">{note}</span>}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
