import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { MAX_NAME, MAX_PASTE } from '../views/bounds.ts';
import type { PopupLabels, TabView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { ProductCard } from './ProductCard.tsx';
import { useGiven } from './useGiven.ts';

interface PastePageProps {
  /** What came of the last list, or null. */
  readonly pasted: TabView | null;
  readonly labels: PopupLabels;
  readonly on: PopupActions;
}

/** A list from a pack or a message, pasted and compared as a page's would be. */
export function PastePage({ pasted, labels, on }: PastePageProps): VNode {
  const [name, setName] = useState('');
  const { text, setText, isEmpty, field, submit } = useGiven((given) => on.onPaste(name.trim(), given));
  return (
    <>
      {pasted?.kind === 'product' && <ProductCard product={pasted} labels={labels} on={on} />}
      <form class="form" onSubmit={submit} noValidate>
        <div class="field">
          <label for="paste">{labels.pasteText}</label>
          <textarea
            id="paste"
            dir="auto"
            ref={field}
            rows={5}
            maxLength={MAX_PASTE}
            value={text}
            aria-invalid={isEmpty}
            aria-describedby="paste-help"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <small id="paste-help" class="wrong" role="alert">
            {isEmpty ? labels.pasteEmpty : ''}
          </small>
        </div>
        <div class="field">
          <label for="paste-name">{labels.pasteName}</label>
          <input
            id="paste-name"
            dir="auto"
            class="wide"
            type="text"
            autocomplete="off"
            maxLength={MAX_NAME}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="primary start">
          {labels.pasteButton}
        </button>
      </form>
    </>
  );
}
