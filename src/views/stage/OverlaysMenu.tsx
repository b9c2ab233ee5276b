import { ChevronDown, Layers } from '../../ui/icons.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { loadable } from '../../ui/loadable.tsx'

const { Component: OverlayChoices, preload } = loadable(
  async () => (await import('./ghosts/OverlayChoices.tsx')).OverlayChoices,
)

/** Which of the things over the screenshot are drawn. */
export function OverlaysMenu({ trajectory }: { readonly trajectory: Trajectory | undefined }) {
  return (
    <span onPointerEnter={preload} onFocus={preload} className="contents">
      <Menu
        align="end"
        trigger={
          <IconButton
            label="What is drawn"
            className="w-5 min-w-5"
            // On a phone it stands for the button beside it as well.
            icon={
              <>
                <Layers aria-hidden size={14} strokeWidth={1.6} className="md:hidden" />
                <ChevronDown aria-hidden size={12} strokeWidth={1.6} className="max-md:hidden" />
              </>
            }
          />
        }
      >
        <OverlayChoices trajectory={trajectory} />
      </Menu>
    </span>
  )
}
