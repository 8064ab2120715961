/** What the reader has chosen that holds on the page, followed as it changes: no page has to be loaded again for it. */
import { browser } from '#imports';
import {
  type CardTrigger,
  cardTrigger,
  corporaInUse,
  indirectSpeech,
  type MarksStyle,
  marksStyle,
  selectionButton,
  sureness,
} from '@/lib/settings.ts';

export interface ReaderChoices {
  cardTrigger: CardTrigger;
  marksStyle: MarksStyle;
  selectionButton: boolean;
}

/**
 * Keeps `choices` as they are stored; resolves once they are known. `onFindings`: something changed that decides what is found, so the page
 * is to be read again.
 */
export async function followChoices(
  choices: ReaderChoices,
  onStyle: () => void,
  onFindings: () => void,
  signal: AbortSignal,
): Promise<void> {
  const endings = [
    cardTrigger.watch(value => {
      choices.cardTrigger = value;
    }),
    marksStyle.watch(value => {
      choices.marksStyle = value;
      onStyle();
    }),
    selectionButton.watch(value => {
      choices.selectionButton = value;
    }),
    sureness.watch(onFindings),
    indirectSpeech.watch(onFindings),
    corporaInUse.watch(onFindings),
  ];
  signal.addEventListener('abort', () => {
    // An orphan's listeners are gone with its extension, and asking for them throws.
    if (browser.runtime?.id) for (const end of endings) end();
  });
  [choices.cardTrigger, choices.marksStyle, choices.selectionButton] = await Promise.all([
    cardTrigger.getValue(),
    marksStyle.getValue(),
    selectionButton.getValue(),
  ]);
}
