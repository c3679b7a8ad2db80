interface MeterProps {
  /** What the bar says, in words; read aloud. */
  readonly words: string;
  readonly value: number;
  readonly limit: number;
}

/** How much of a limit is used; past it the bar is full and alert. */
export function Meter({ words, value, limit }: MeterProps) {
  return (
    <div className={value > limit ? 'meter over' : 'meter'} role="meter" aria-label={words} aria-valuenow={Math.min(value, limit)} aria-valuetext={words} aria-valuemin={0} aria-valuemax={limit}>
      <i style={{ width: `${Math.min(100, (value / limit) * 100)}%` }} />
    </div>
  );
}
