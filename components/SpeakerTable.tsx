/** Shows the speakers of the corpora with their other names, of which only the rows in sight exist; two or more are chosen to be one. */

// biome-ignore-all lint/a11y/useSemanticElements: a list element has no place for entries that are not there
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Speaker } from '../lib/types.ts';
import './forms.css';
import { countMessage, useMessages } from './Messages.tsx';
import './SpeakerTable.css';

export interface ListedSpeaker {
  speaker: Speaker;
  /** The names of the corpora that have records of this speaker. */
  corpora: string[];
  records: number;
}

export interface SpeakerTableProps {
  speakers: ListedSpeaker[];
  selected: ReadonlySet<string>;
  locale: string;
  onSelect: (speakerId: string, isSelected: boolean) => void;
  onShow: (speakerId: string) => void;
  onEdit: (speakerId: string) => void;
}

/** The style sheet has the same height. */
const ROW_PX = 60;
const MARGIN_ROWS = 8;
const FIRST_RECT = { width: 900, height: 600 };

export function SpeakerTable({ speakers, selected, locale, onSelect, onShow, onEdit }: SpeakerTableProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: speakers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: MARGIN_ROWS,
    initialRect: FIRST_RECT,
  });
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return (
    <div className="speaker-table" ref={scroller}>
      <div role="list" aria-label={t('navSpeakers')} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const { speaker, corpora, records } = speakers[index] as ListedSpeaker;
          return (
            <div
              key={speaker.id}
              role="listitem"
              aria-setsize={speakers.length}
              aria-posinset={index + 1}
              className={selected.has(speaker.id) ? 'speaker-row speaker-chosen' : 'speaker-row'}
              style={{ transform: `translateY(${start}px)` }}
            >
              <label className="speaker-tick">
                <input
                  type="checkbox"
                  className="tick"
                  checked={selected.has(speaker.id)}
                  aria-label={t('selectRecord', speaker.name)}
                  onChange={event => onSelect(speaker.id, event.currentTarget.checked)}
                />
              </label>
              <div className="speaker-names">
                <bdi className="speaker-name">{speaker.name}</bdi>
                <span className="quiet">
                  <bdi>
                    {speaker.unnamed === true
                      ? t('nameWithheld')
                      : [speaker.jobTitle, ...speaker.alternateName].filter(Boolean).join(' · ')}
                  </bdi>
                </span>
              </div>
              <span className="quiet speaker-corpora">
                <bdi>{list.format(corpora)}</bdi>
              </span>
              <button type="button" className="text-button" onClick={() => onShow(speaker.id)}>
                {countMessage(t, locale, 'corpusRecords', records)}
                <span className="visually-hidden">{`: ${speaker.name}`}</span>
              </button>
              <button type="button" className="text-button" onClick={() => onEdit(speaker.id)}>
                {t('editRecord')}
                <span className="visually-hidden">{`: ${speaker.name}`}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
