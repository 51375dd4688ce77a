import { parseList } from '../../../src/core/inci/parseList.ts';
import type { Ingredient, ParsedList } from '../../../src/core/types.ts';
import { words } from './words.ts';

const sign = { main: '', active: 'active ', 'may-contain': 'may ' } as const;

const printed = ({ printed, section, strength }: Ingredient): string =>
  `${sign[section]}${printed}${strength === undefined ? '' : ` <${strength.value}${strength.unit}>`}`;

export const lists = (text: string): readonly ParsedList[] => parseList(text, words);

/** Every name of every list; section before it, strength behind it. */
export const names = (text: string): readonly string[] =>
  lists(text).flatMap((list) => list.ingredients.map(printed));

/** Each list as "label: name, name"; without a label only the names. */
export const labelled = (text: string): readonly string[] =>
  lists(text).map(
    ({ label, ingredients }) =>
      `${label === null ? '' : `${label}: `}${ingredients.map(printed).join(' | ')}`,
  );
