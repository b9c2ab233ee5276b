/** The mark of the viewer, the same drawing as `icon.svg`; decoration only. */
export function Logo() {
  return (
    <svg aria-hidden width="20" height="20" viewBox="0 0 24 24" fill="none" className="shrink-0">
      <rect
        x=".5"
        y=".5"
        width="23"
        height="23"
        rx="5"
        className="fill-raised stroke-line-strong"
      />
      <path
        d="M4.5 17.5 9 12l3.5 3 3-5"
        className="stroke-text-1"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="17" cy="7.5" r="2.6" className="stroke-aim-text" strokeWidth="1.5" />
      <path
        d="M17 2.9v2.4M17 9.7v2.4M12.4 7.5h2.4M19.2 7.5h2.4"
        className="stroke-aim-text"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  )
}
