/** A field that finds one of many names as it is typed (downshift): with suggestions, by keyboard, told to screen readers. */

import { useCombobox } from 'downshift';
import './Combobox.css';
import './forms.css';
import { useMessages } from './Messages.tsx';

export interface ComboboxItem {
  id: string;
  name: string;
  /** Tells it from others of the same name. */
  note?: string;
}

export interface ComboboxProps {
  label: string;
  isLabelHidden?: boolean;
  placeholder?: string;
  /** What is chosen, or null. */
  chosen: ComboboxItem | null;
  /** For what is typed, the nearest first. */
  items: ComboboxItem[];
  onType: (text: string) => void;
  onChoose: (item: ComboboxItem | null) => void;
}

export function Combobox({ label, isLabelHidden, placeholder, chosen, items, onType, onChoose }: ComboboxProps) {
  const t = useMessages();
  const box = useCombobox<ComboboxItem>({
    items,
    selectedItem: chosen,
    itemToString: item => item?.name ?? '',
    itemToKey: item => item?.id,
    onInputValueChange: ({ inputValue, type }) => {
      onType(inputValue);
      // An emptied field is a filter taken away.
      if (inputValue === '' && type === useCombobox.stateChangeTypes.InputChange) onChoose(null);
    },
    onSelectedItemChange: ({ selectedItem, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) onChoose(selectedItem ?? null);
    },
    stateReducer: (state, { type, changes }) =>
      // Left without a choice, the field shows again what is chosen.
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, inputValue: (changes.selectedItem ?? state.selectedItem)?.name ?? '' }
        : changes,
  });
  return (
    <div className="field-block combobox">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps names the field */}
      <label {...box.getLabelProps()} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="combobox-field">
        <input
          {...box.getInputProps({
            // Left with its list closed, the library does not say so.
            onBlur: () => box.setInputValue(chosen?.name ?? ''),
          })}
          className="field"
          type="text"
          dir="auto"
          placeholder={placeholder}
        />
        {chosen !== null && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('clearField', label)}
            onClick={() => {
              box.reset();
              onChoose(null);
            }}
          >
            <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />
            </svg>
          </button>
        )}
      </div>
      <ul {...box.getMenuProps()} className="combobox-menu" data-open={box.isOpen && items.length > 0}>
        {box.isOpen &&
          items.map((item, index) => (
            <li
              key={item.id}
              {...box.getItemProps({ item, index })}
              className={index === box.highlightedIndex ? 'combobox-item combobox-item-at' : 'combobox-item'}
            >
              <bdi>{item.name}</bdi>
              {item.note !== undefined && (
                <span className="quiet">
                  <bdi>{item.note}</bdi>
                </span>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
