import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A form with one field to paste into. */
interface Given {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** It was sent without a text. */
  readonly isEmpty: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly submit: (event: Event) => void;
}

/** Holds what is pasted and gives it on when the form is sent; an empty field gets the focus instead. */
export function useGiven(give: (text: string) => void): Given {
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const given = text.trim() !== '';
    setEmpty(!given);
    if (given) give(text);
    else field.current?.focus();
  };
  return { text, setText, isEmpty, field, submit };
}
