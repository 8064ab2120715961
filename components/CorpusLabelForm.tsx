/** Lets the reader change what a corpus says of itself, and its colour. */

import { type FormEvent, useId, useState } from 'react';
import { ColourChoice } from './ColourChoice.tsx';
import { CorpusLabelFields } from './CorpusLabelFields.tsx';
import type { CorpusColour } from './corpus-colours.ts';
import './forms.css';
import type { CorpusLabelDraft } from './import-preview.ts';
import { useMessages } from './Messages.tsx';

export interface CorpusLabelFormProps {
  label: CorpusLabelDraft;
  colour: CorpusColour;
  onSave: (label: CorpusLabelDraft, colour: CorpusColour) => void;
  onCancel: () => void;
}

export function CorpusLabelForm({ label, colour, onSave, onCancel }: CorpusLabelFormProps) {
  const t = useMessages();
  const name = useId();
  const [draft, setDraft] = useState(label);
  const [chosen, setChosen] = useState(colour);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(draft, chosen);
  }
  return (
    <form className="stack-wide" onSubmit={submit}>
      <CorpusLabelFields label={draft} onLabel={setDraft} />
      <ColourChoice name={name} colour={chosen} onColour={setChosen} />
      <div className="button-row">
        <button type="submit" className="button button-main">
          {t('saveRecord')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
