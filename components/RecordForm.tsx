/** Lets the reader change a record: each field with its own sentence where it cannot be kept as it is. */

import { type FormEvent, useId, useState } from 'react';
import type { CitedQuote, UtteranceKind } from '../lib/types.ts';
import { Choice } from './Choice.tsx';
import { Combobox, type ComboboxItem } from './Combobox.tsx';
import { FormButtons } from './FormButtons.tsx';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { type MessageKey, useMessages } from './Messages.tsx';
import { KINDS } from './RecordPage.tsx';

/** A record as it is typed. What is empty is absent. */
export interface RecordDraft {
  exact: string;
  prefix: string;
  suffix: string;
  /** With an empty id: a speaker who is not known yet. */
  speaker: ComboboxItem | null;
  jobTitle: string;
  recipient: string;
  dateCreated: string;
  temporalBasis: string;
  kind: UtteranceKind;
  inLanguage: string;
  /** Parted by commas. */
  about: string;
  description: string;
}

export type RecordProblems = Partial<Record<keyof RecordDraft, MessageKey>>;

export interface RecordFormProps {
  record: CitedQuote;
  speakers: ComboboxItem[];
  locale: string;
  level?: HeadingLevel;
  /** What cannot be kept, by field. */
  check: (draft: RecordDraft) => RecordProblems;
  onTypeSpeaker: (text: string) => void;
  onSave: (draft: RecordDraft) => void;
  onCancel: () => void;
}

export function toDraft({ quote, speaker }: CitedQuote): RecordDraft {
  return {
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    speaker: speaker === null ? null : { id: speaker.id, name: speaker.name },
    jobTitle: quote.jobTitle ?? '',
    recipient: quote.recipient ?? '',
    dateCreated: quote.dateCreated ?? '',
    temporalBasis: quote.temporalBasis ?? '',
    kind: quote.kind,
    inLanguage: quote.inLanguage,
    about: quote.about.join(', '),
    description: quote.description ?? '',
  };
}

export function RecordForm({ record, speakers, level = 1, check, onTypeSpeaker, onSave, onCancel }: RecordFormProps) {
  const t = useMessages();
  const name = useId();
  const [draft, setDraft] = useState(() => toDraft(record));
  /** Told when the form is sent, and from then on at once. */
  const [isChecked, setIsChecked] = useState(false);
  const problems = isChecked ? check(draft) : {};
  const change = (part: Partial<RecordDraft>) => setDraft({ ...draft, ...part });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = check(draft);
    setIsChecked(true);
    const [first] = Object.keys(found);
    if (first === undefined) onSave(draft);
    else document.getElementById(`${name}-${first}`)?.focus();
  }
  return (
    <form className="record-page" onSubmit={submit} noValidate>
      <Heading level={level} className="record-page-speaker">
        {t('editTitle')}
      </Heading>
      <div className="field-grid">
        {FIELDS.map(([field, label, look]) => (
          <TextField
            key={field}
            id={`${name}-${field}`}
            label={t(label)}
            look={look}
            value={draft[field]}
            lang={look === 'words' ? draft.inLanguage : undefined}
            problem={problems[field] === undefined ? null : t(problems[field])}
            note={field === 'dateCreated' ? t('dateFormNote') : field === 'about' ? t('aboutNote') : null}
            onChange={value => change({ [field]: value })}
          />
        ))}
        <Combobox
          label={t('columnSpeaker')}
          placeholder={t('speakerNotNamed')}
          chosen={draft.speaker}
          items={speakers}
          onType={onTypeSpeaker}
          onChoose={speaker => change({ speaker })}
        />
        <Choice
          label={t('fieldKind')}
          value={draft.kind}
          options={(Object.keys(KINDS) as UtteranceKind[]).map(kind => [kind, t(KINDS[kind])])}
          onChange={kind => change({ kind })}
        />
      </div>
      <FormButtons deed={t('saveRecord')} onCancel={onCancel} />
    </form>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  look: 'words' | 'long' | 'line';
  value: string;
  lang: string | undefined;
  problem: string | null;
  note: string | null;
  onChange: (value: string) => void;
}

function TextField({ id, label, look, value, lang, problem, note, onChange }: TextFieldProps) {
  const described = [problem === null ? '' : `${id}-problem`, note === null ? '' : `${id}-note`].join(' ').trim();
  const shared = {
    id,
    dir: 'auto' as const,
    lang,
    value,
    'aria-invalid': problem !== null,
    'aria-describedby': described || undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div className={look === 'line' ? 'field-block' : 'field-block field-wide'}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {look === 'line' ? (
        <input type="text" className="field" {...shared} />
      ) : (
        <textarea
          className={look === 'words' ? 'field field-words' : 'field'}
          rows={look === 'words' ? 3 : 2}
          {...shared}
        />
      )}
      {problem !== null && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {note !== null && (
        <p className="quiet" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

const FIELDS = [
  ['exact', 'fieldText', 'words'],
  ['prefix', 'fieldPrefix', 'long'],
  ['suffix', 'fieldSuffix', 'long'],
  ['dateCreated', 'fieldDate', 'line'],
  ['jobTitle', 'fieldJobTitle', 'line'],
  ['recipient', 'fieldRecipient', 'line'],
  ['about', 'fieldAbout', 'line'],
  ['inLanguage', 'fieldLanguage', 'line'],
  ['temporalBasis', 'fieldTemporalBasis', 'line'],
  ['description', 'fieldDescription', 'long'],
] as const satisfies [Exclude<keyof RecordDraft, 'speaker' | 'kind'>, MessageKey, TextFieldProps['look']][];
