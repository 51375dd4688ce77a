import type { ChoiceView } from './formTypes.ts';
import type { Context } from './types.ts';

/** Days since the treatment that the example may be looked at on: left out, slowly back, and over. */
const EXAMPLE_DAYS = [2, 9, 15] as const;

/** The invented product of the first run and the words around it. */
export interface ExampleLabels {
  readonly title: string;
  readonly text: string;
  readonly page: string;
  readonly answer: string;
  readonly name: string;
  readonly brand: string;
  readonly heading: string;
  readonly list: string;
  readonly days: ChoiceView<string>;
}

/** Every fixed word of the example. */
export function exampleLabels({ say }: Pick<Context, 'say'>): ExampleLabels {
  return {
    title: say('example.title'),
    text: say('example.text'),
    page: say('example.page'),
    answer: say('example.answer'),
    ...exampleProduct(say),
    heading: say('popup.pasteText'),
    days: {
      label: say('example.days'),
      options: EXAMPLE_DAYS.map((days) => ({ value: String(days), label: say('example.ago', { days }) })),
    },
  };
}

/** The invented product, as its page would print it. */
export function exampleProduct(say: Context['say']): {
  readonly name: string;
  readonly brand: string;
  readonly list: string;
} {
  return { name: say('example.name'), brand: say('example.brand'), list: say('example.list') };
}
