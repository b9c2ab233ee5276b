interface KbdProps {
  /** One key, as it is printed on the keyboard: `Space`, `←`, `g`. */
  readonly children: string
}

export function Kbd({ children }: KbdProps) {
  return (
    <kbd className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-[4px] border border-line-strong bg-raised px-1 font-mono text-[11px] leading-none text-text-2">
      {children}
    </kbd>
  )
}
