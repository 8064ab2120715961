/** Offers where the extension may read: on every news page, on sites one picks, or only on a click; as three cards of which one is chosen. */

import { useId } from 'react';
import { useMessages } from './Messages.tsx';
import './ReadingChoice.css';

/** Where pages are read without being asked to. */
export type ReadingScope = 'every' | 'picked' | 'click';

export interface ReadingChoiceProps {
  /** Null before the first choice. */
  scope: ReadingScope | null;
  onScope: (scope: ReadingScope) => void;
}

export function ReadingChoice({ scope, onScope }: ReadingChoiceProps) {
  const t = useMessages();
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{t('choiceTitle')}</legend>
      {CHOICES.map(({ value, title, note }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={scope === value}
            aria-describedby={`${name}-${value}`}
            onChange={() => onScope(value)}
          />
          <span className="choice-title">{t(title)}</span>
          <span className="choice-note" id={`${name}-${value}`}>
            {t(note)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const CHOICES = [
  { value: 'every', title: 'choiceEvery', note: 'choiceEveryNote' },
  { value: 'picked', title: 'choicePicked', note: 'choicePickedNote' },
  { value: 'click', title: 'choiceClick', note: 'choiceClickNote' },
] as const;
