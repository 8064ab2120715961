/** Lets the reader change how a speaker is named, or say that several are one. */

import { type FormEvent, useId, useState } from 'react';
import type { Speaker } from '../lib/types.ts';
import { Choice } from './Choice.tsx';
import { FormButtons } from './FormButtons.tsx';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, type MessageKey, useMessages } from './Messages.tsx';

export type SpeakerDraft = Pick<Speaker, 'type' | 'name' | 'alternateName' | 'jobTitle' | 'sameAs'>;

export interface SpeakerFormProps {
  speaker: Speaker;
  level?: HeadingLevel;
  onSave: (draft: SpeakerDraft) => void;
  onCancel: () => void;
}

const MAX_NAME_CHARS = 200;

export function SpeakerForm({ speaker, level = 2, onSave, onCancel }: SpeakerFormProps) {
  const t = useMessages();
  const name = useId();
  const [type, setType] = useState(speaker.type);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (field: string) => String(data.get(field) ?? '').trim();
    const alternateName = text('alternateName').split(/\r?\n/);
    onSave({
      type,
      name: text('name'),
      alternateName: [...new Set(alternateName.map(line => line.trim()).filter(line => line !== ''))],
      jobTitle: text('jobTitle'),
      sameAs: text('sameAs'),
    });
  }
  return (
    <form className="panel" onSubmit={submit}>
      <Heading level={level} className="panel-title">
        {t('editSpeaker', speaker.name)}
      </Heading>
      <div className="field-grid">
        {LINES.map(([field, label, inputType]) => (
          <div key={field} className="field-block">
            <label htmlFor={`${name}-${field}`} className="field-label">
              {t(label)}
            </label>
            <input
              id={`${name}-${field}`}
              name={field}
              className="field"
              type={inputType}
              dir="auto"
              required={field === 'name'}
              maxLength={inputType === 'url' ? undefined : MAX_NAME_CHARS}
              defaultValue={speaker[field] ?? ''}
            />
          </div>
        ))}
        <Choice
          label={t('speakerType')}
          value={type}
          options={[
            ['Person', t('typePerson')],
            ['Organization', t('typeOrganization')],
          ]}
          onChange={setType}
        />
        <div className="field-block field-wide">
          <label htmlFor={`${name}-alternate`} className="field-label">
            {t('alsoNamed')}
          </label>
          <textarea
            id={`${name}-alternate`}
            name="alternateName"
            className="field"
            rows={3}
            dir="auto"
            aria-describedby={`${name}-note`}
            defaultValue={speaker.alternateName.join('\n')}
          />
          <p className="quiet" id={`${name}-note`}>
            {t('oneNameALine')}
          </p>
        </div>
      </div>
      <FormButtons deed={t('saveRecord')} onCancel={onCancel} />
    </form>
  );
}

export interface MergeSpeakersFormProps {
  speakers: Speaker[];
  locale: string;
  level?: HeadingLevel;
  /** The id of the one whose name stays. */
  onMerge: (intoId: string) => void;
  onCancel: () => void;
}

export function MergeSpeakersForm({ speakers, locale, level = 2, onMerge, onCancel }: MergeSpeakersFormProps) {
  const t = useMessages();
  const name = useId();
  const [into, setInto] = useState(speakers[0]?.id ?? '');
  function submit(event: FormEvent) {
    event.preventDefault();
    onMerge(into);
  }
  return (
    <form className="panel" onSubmit={submit}>
      <fieldset className="stack">
        <legend>
          <Heading level={level} className="panel-title">
            {countMessage(t, locale, 'mergeSpeakersTitle', speakers.length)}
          </Heading>
        </legend>
        <p className="quiet">{t('mergeSpeakersNote')}</p>
        {speakers.map(speaker => (
          <label key={speaker.id} className="checkbox">
            <input type="radio" name={name} checked={speaker.id === into} onChange={() => setInto(speaker.id)} />
            <bdi>{speaker.name}</bdi>
          </label>
        ))}
      </fieldset>
      <FormButtons deed={t('mergeSpeakers')} onCancel={onCancel} />
    </form>
  );
}

const LINES = [
  ['name', 'labelName', 'text'],
  ['jobTitle', 'fieldJobTitle', 'text'],
  ['sameAs', 'speakerSameAs', 'url'],
] as const satisfies ['name' | 'jobTitle' | 'sameAs', MessageKey, string][];
