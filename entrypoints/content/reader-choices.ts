/** What the reader has chosen that holds on the page, followed as it changes: no page has to be loaded again for it. */
import { type CardTrigger, cardTrigger, corporaInUse, indirectSpeech, sureness } from '@/lib/settings.ts';

export interface ReaderChoices {
  cardTrigger: CardTrigger;
}

/** Keeps `choices` as they are stored. `onFindings`: something changed that decides what is found, so the page is to be read again. */
export function followChoices(choices: ReaderChoices, onFindings: () => void, signal: AbortSignal): void {
  void cardTrigger.getValue().then(value => {
    choices.cardTrigger = value;
  });
  const endings = [
    cardTrigger.watch(value => {
      choices.cardTrigger = value;
    }),
    sureness.watch(onFindings),
    indirectSpeech.watch(onFindings),
    corporaInUse.watch(onFindings),
  ];
  signal.addEventListener('abort', () => {
    for (const end of endings) end();
  });
}
