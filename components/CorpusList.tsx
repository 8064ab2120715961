/** Shows the corpora on this machine in the reader's order: what each holds, whether it is in use, and what can be done with it. */

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { type ReactNode, useId } from 'react';
import { CorpusItem } from './CorpusItem.tsx';
import type { CorpusDeed, ListedCorpus } from './listed-corpus.ts';
import './CorpusList.css';
import './forms.css';
import type { HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';

export interface CorpusListProps {
  /** Null while they are being read. */
  corpora: ListedCorpus[] | null;
  locale: string;
  level?: HeadingLevel;
  /** The corpus whose form is open, with that form. */
  open?: { corpusId: string; form: ReactNode } | null;
  onEnable: (corpusId: string, enabled: boolean) => void;
  /** All ids in their new order. */
  onOrder: (corpusIds: string[]) => void;
  onDeed: (corpusId: string, deed: CorpusDeed) => void;
  onRestore: () => void;
}

/** So far a press on the handle may slip without becoming a drag. */
const DRAG_PX = 4;

export function CorpusList({ corpora, locale, level = 2, open = null, ...on }: CorpusListProps) {
  const t = useMessages();
  const name = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  if (corpora === null) {
    return (
      <p className="corpora-empty" role="status">
        {t('readingCorpora')}
      </p>
    );
  }
  if (corpora.length === 0) {
    return (
      <div className="corpora-empty">
        <p>{t('noCorpus')}</p>
        <button type="button" className="button button-main" onClick={on.onRestore}>
          {t('restoreCorpus')}
        </button>
      </div>
    );
  }
  const ids = corpora.map(({ corpus }) => corpus.id);
  const nameOf = (id: unknown) => corpora.find(({ corpus }) => corpus.id === id)?.corpus.name ?? '';
  const placeOf = (id: unknown) => new Intl.NumberFormat(locale).format(ids.indexOf(String(id)) + 1);
  function drop({ active, over }: DragEndEvent) {
    if (over === null || active.id === over.id) return;
    on.onOrder(arrayMove(ids, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  }
  return (
    <DndContext
      id={name}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('orderKeys') },
        announcements: {
          onDragStart: ({ active }) => t('orderTaken', nameOf(active.id)),
          onDragOver: ({ active, over }) =>
            over === null ? undefined : t('orderOver', [nameOf(active.id), placeOf(over.id)]),
          onDragEnd: ({ active, over }) =>
            over === null ? t('orderLeft', nameOf(active.id)) : t('orderPut', [nameOf(active.id), placeOf(over.id)]),
          onDragCancel: ({ active }) => t('orderLeft', nameOf(active.id)),
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul className="corpora">
          {corpora.map(listed => (
            <CorpusItem
              key={listed.corpus.id}
              listed={listed}
              isAlone={corpora.length === 1}
              locale={locale}
              level={level}
              form={open?.corpusId === listed.corpus.id ? open.form : null}
              onEnable={on.onEnable}
              onDeed={on.onDeed}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
