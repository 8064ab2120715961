/** Shows what is amiss with the records of a corpus, and what can be mended at once; each repair is looked at before it is made. */

import './forms.css';
import './HealthReport.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, type MessageKey, type PluralKey, useMessages } from './Messages.tsx';

export type HealthFlaw = 'duplicate' | 'garbled' | 'no speaker' | 'no date';

/** The flaws that the program can mend by itself. */
export type MendableFlaw = 'duplicate' | 'garbled' | 'no date';

/** What a repair would do, by its first records. */
export interface RepairPreview {
  flaw: MendableFlaw;
  /** How many records have the flaw; of records without a date those are mended whose source has one. */
  count: number;
  /** `after` is null where the record would be taken out. */
  first: { before: string; after: string | null }[];
}

export interface HealthReportProps {
  /** Null while it is being looked at. */
  health: ({ records: number } & Record<HealthFlaw, number>) | null;
  preview: RepairPreview | null;
  isRepairing: boolean;
  locale: string;
  level?: HeadingLevel;
  onShow: (flaw: HealthFlaw) => void;
  onPreview: (flaw: MendableFlaw) => void;
  onRepair: (flaw: MendableFlaw) => void;
  onCancel: () => void;
  onClose: () => void;
}

export function HealthReport({ health, preview, isRepairing, locale, level = 3, ...on }: HealthReportProps) {
  const t = useMessages();
  if (health === null) {
    return (
      <p className="quiet" role="status">
        {t('healthReading')}
      </p>
    );
  }
  const found = (Object.keys(FLAWS) as HealthFlaw[]).filter(flaw => health[flaw] > 0);
  return (
    <section className="stack">
      <Heading level={level} className="field-label">
        {t('healthTitle')}
      </Heading>
      {found.length === 0 ? (
        <p role="status">{t('healthSound')}</p>
      ) : (
        <ul className="health-flaws">
          {found.map(flaw => (
            <li key={flaw}>
              <span>{countMessage(t, locale, FLAWS[flaw].words, health[flaw])}</span>
              <button type="button" className="text-button" onClick={() => on.onShow(flaw)}>
                {t('healthShow')}
                <span className="visually-hidden">{`: ${countMessage(t, locale, FLAWS[flaw].words, health[flaw])}`}</span>
              </button>
              {isMendable(flaw) && (
                <button type="button" className="text-button" disabled={isRepairing} onClick={() => on.onPreview(flaw)}>
                  {t(MENDING[flaw])}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {preview !== null && (
        <section className="notice health-preview" aria-label={t('repairTitle')}>
          <p>{countMessage(t, locale, EFFECTS[preview.flaw], preview.count)}</p>
          <ul className="update-words">
            {preview.first.map(({ before, after }) => (
              <li key={before + after} className="passage passage-small" dir="auto">
                {after === null ? (
                  before
                ) : (
                  <>
                    <span className="update-before">{before}</span>
                    <span className="visually-hidden"> {t('updateBecomes')} </span>
                    {after}
                  </>
                )}
              </li>
            ))}
          </ul>
          <div className="button-row">
            <button
              type="button"
              className="button button-main"
              disabled={isRepairing}
              onClick={() => on.onRepair(preview.flaw)}
            >
              {t(isRepairing ? 'repairWorking' : 'repairNow')}
            </button>
            <button type="button" className="button" onClick={on.onCancel}>
              {t('cancel')}
            </button>
          </div>
        </section>
      )}
      <div className="button-row">
        <button type="button" className="button" onClick={on.onClose}>
          {t('closeLine')}
        </button>
      </div>
    </section>
  );
}

function isMendable(flaw: HealthFlaw): flaw is MendableFlaw {
  return flaw in MENDING;
}

const MENDING = {
  duplicate: 'repairDuplicates',
  garbled: 'repairGarbled',
  'no date': 'repairDates',
} as const satisfies Record<MendableFlaw, MessageKey>;

const EFFECTS = {
  duplicate: 'repairTakesOut',
  garbled: 'repairMends',
  'no date': 'repairGivesDates',
} as const satisfies Record<MendableFlaw, PluralKey>;

const FLAWS = {
  duplicate: { words: 'healthDuplicates' },
  garbled: { words: 'healthGarbled' },
  'no speaker': { words: 'healthNoSpeaker' },
  'no date': { words: 'healthNoDate' },
} as const satisfies Record<HealthFlaw, { words: PluralKey }>;
