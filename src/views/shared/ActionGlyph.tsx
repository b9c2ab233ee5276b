import {
  Brain,
  Camera,
  CircleDot,
  CircleQuestionMark,
  Compass,
  FilePen,
  Flag,
  Globe,
  Hourglass,
  Keyboard,
  MessageSquare,
  Mouse,
  MousePointer2,
  MousePointerClick,
  MoveVertical,
  Spline,
  Terminal,
  TextCursorInput,
  Wrench,
} from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import type { ActionKind } from '../../model/action.ts'

const icons: Record<ActionKind, LucideIcon> = {
  click: MousePointerClick,
  move: MousePointer2,
  press: Mouse,
  drag: Spline,
  scroll: MoveVertical,
  type: TextCursorInput,
  keypress: Keyboard,
  wait: Hourglass,
  screenshot: Camera,
  navigate: Compass,
  shell: Terminal,
  file: FilePen,
  fetch: Globe,
  think: Brain,
  tool: Wrench,
  terminate: Flag,
  other: CircleQuestionMark,
}

interface ActionGlyphProps {
  /** `undefined`: a turn without actions. */
  readonly kind: ActionKind | undefined
  /** The turn is known by its file names only, so its action is not known yet. */
  readonly listed?: boolean
  readonly size?: number
  readonly className?: string
}

/** The sign of an action kind; decoration only, the label beside it says the same in words. */
export function ActionGlyph({ kind, listed = false, size = 12, className }: ActionGlyphProps) {
  const Icon = kind === undefined ? (listed ? CircleDot : MessageSquare) : icons[kind]
  return (
    <Icon
      aria-hidden
      size={size}
      strokeWidth={1.6}
      {...(className === undefined ? {} : { className })}
    />
  )
}
