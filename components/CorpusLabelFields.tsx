/** Lets the reader write what a corpus says of itself: its name, who made it, under which licence, from what. */

import { useId } from 'react';
import './forms.css';
import type { CorpusLabelDraft } from './import-preview.ts';
import { type MessageKey, useMessages } from './Messages.tsx';

const MAX_NAME_CHARS = 200;
const MAX_TEXT_CHARS = 2_000;

interface CorpusLabelFieldsProps {
  label: CorpusLabelDraft;
  onLabel: (label: CorpusLabelDraft) => void;
}

export function CorpusLabelFields({ label, onLabel }: CorpusLabelFieldsProps) {
  const t = useMessages();
  const name = useId();
  return (
    <div className="field-grid">
      {FIELDS.map(([field, key, isLong]) => (
        <div key={field} className={isLong ? 'field-block field-wide' : 'field-block'}>
          <label htmlFor={`${name}-${field}`} className="field-label">
            {t(key)}
          </label>
          {isLong ? (
            <textarea
              id={`${name}-${field}`}
              className="field"
              rows={2}
              maxLength={MAX_TEXT_CHARS}
              dir="auto"
              value={label[field]}
              onChange={event => onLabel({ ...label, [field]: event.currentTarget.value })}
            />
          ) : (
            <input
              id={`${name}-${field}`}
              className="field"
              type="text"
              maxLength={MAX_NAME_CHARS}
              required={field === 'name'}
              dir="auto"
              value={label[field]}
              onChange={event => onLabel({ ...label, [field]: event.currentTarget.value })}
            />
          )}
        </div>
      ))}
    </div>
  );
}

const FIELDS = [
  ['name', 'labelName', false],
  ['creator', 'corpusMaker', false],
  ['license', 'corpusLicence', false],
  ['provenance', 'labelProvenance', true],
  ['description', 'labelDescription', true],
] as const satisfies [keyof CorpusLabelDraft, MessageKey, boolean][];
