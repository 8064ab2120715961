/** Lets the reader choose the colour of a corpus, from a few that can be told apart on every ground. */

import './ColourChoice.css';
import { CORPUS_COLOURS, type CorpusColour } from './corpus-colours.ts';
import { type MessageKey, useMessages } from './Messages.tsx';

interface ColourChoiceProps {
  /** Groups the buttons; one a form. */
  name: string;
  colour: CorpusColour;
  onColour: (colour: CorpusColour) => void;
}

export function ColourChoice({ name, colour, onColour }: ColourChoiceProps) {
  const t = useMessages();
  return (
    <fieldset className="corpus-colours">
      <legend className="field-label">{t('colourLabel')}</legend>
      {(Object.keys(CORPUS_COLOURS) as CorpusColour[]).map(one => {
        const [light, dark] = CORPUS_COLOURS[one];
        return (
          <input
            key={one}
            type="radio"
            name={name}
            className="corpus-colour"
            checked={one === colour}
            aria-label={t(COLOUR_NAMES[one])}
            title={t(COLOUR_NAMES[one])}
            style={{ color: `light-dark(${light}, ${dark})` }}
            onChange={() => onColour(one)}
          />
        );
      })}
    </fieldset>
  );
}

const COLOUR_NAMES = {
  slate: 'colourSlate',
  blue: 'colourBlue',
  teal: 'colourTeal',
  moss: 'colourMoss',
  ochre: 'colourOchre',
  rust: 'colourRust',
  rose: 'colourRose',
  violet: 'colourViolet',
} as const satisfies Record<CorpusColour, MessageKey>;
