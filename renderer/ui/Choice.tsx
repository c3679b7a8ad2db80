import { CaretDownIcon } from './icons.js';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** A value that opens a list of others: the system's own select, quiet at rest. */
export function Choice<Value extends string>({ label, value, options, onChange, disabled = false }: ChoiceProps<Value>) {
  const pick = (picked: string): void => {
    const option = options.find((candidate) => candidate.value === picked);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <span className="choice">
      <select aria-label={label} value={value} disabled={disabled} onChange={(event) => pick(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <CaretDownIcon className="icon s12" />
    </span>
  );
}
