/** The end of a form: the button that does it, and the way back. */

import { useMessages } from './Messages.tsx';

export interface FormButtonsProps {
  /** What the form does, in the reader's language. */
  deed: string;
  isDisabled?: boolean;
  onCancel: () => void;
}

export function FormButtons({ deed, isDisabled = false, onCancel }: FormButtonsProps) {
  const t = useMessages();
  return (
    <div className="button-row">
      <button type="submit" className="button button-main" disabled={isDisabled}>
        {deed}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
