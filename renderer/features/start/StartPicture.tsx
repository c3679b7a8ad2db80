const sheets = [
  { y: 10, head: 18, last: 22 },
  { y: 46, head: 24, last: 15 },
  { y: 82, head: 20, last: 25 },
] as const;

/** The braid, large: three articles, one origin. */
export function StartPicture() {
  return (
    <svg width="168" height="120" viewBox="0 0 168 120" aria-hidden="true">
      <path d="M46 24C90 24 90 60 132 60M46 60H132M46 96C90 96 90 60 132 60" fill="none" stroke="var(--outer)" strokeWidth="2" />
      {sheets.map(({ y, head, last }) => (
        <g key={y} transform={`translate(8 ${y})`}>
          <rect width="38" height="28" rx="2" fill="var(--page)" stroke="var(--ink-3)" strokeWidth="1.25" />
          <path d={`M6 8h${head}`} stroke="var(--ink-2)" strokeWidth="2" />
          <path d={`M6 14h26M6 20h${last}`} stroke="var(--line-2)" strokeWidth="1.5" />
        </g>
      ))}
      <circle cx="138" cy="60" r="9" fill="var(--inner)" />
    </svg>
  );
}
