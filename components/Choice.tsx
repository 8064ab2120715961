/** Shows a select field under its label. */

import { useId } from 'react';
import './forms.css';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  /** Values with their words. */
  options: readonly (readonly [T, string])[];
  note?: string;
  /** The label is for screen readers only: what stands around it says it already. */
  isLabelHidden?: boolean;
  onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, value, options, note, isLabelHidden, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div className="field-block">
      <label htmlFor={name} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <select
        id={name}
        className="field"
        value={value}
        aria-describedby={note === undefined ? undefined : `${name}-note`}
        onChange={event => onChange(event.currentTarget.value as T)}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p className="quiet" id={`${name}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
