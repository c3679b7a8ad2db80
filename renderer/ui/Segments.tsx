interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Said to screen readers and shown as a tip; the label alone may be one letter. */
  readonly meaning?: string;
  /** Stands apart from the scale, as F and 6 do: "cannot be judged" is not "worst". */
  readonly apart?: boolean;
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** A scale to judge on; pressing the judged value again takes the judgment back. */
export function Segments<Value extends string>({ label, segments, value, onChange }: SegmentsProps<Value>) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          className={segment.apart === true ? 'apart' : ''}
          aria-pressed={segment.value === value}
          aria-label={segment.meaning}
          title={segment.meaning}
          onClick={() => onChange(segment.value === value ? null : segment.value)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  );
}
