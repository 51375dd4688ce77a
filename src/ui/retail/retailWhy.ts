import type { RetailRow } from '../../core/retail/retailRow.ts';
import type { Say } from '../views/types.ts';

/** What decides a product's verdicts: a line a class with its printed words and phases, then what holds in every phase. */
export function retailWhy({ phases, printed, codes }: RetailRow, say: Say): readonly string[] {
  const classes = Object.entries(printed).map(([id, words]) =>
    say('retail.decides', {
      label: say(`class.${id}.label`),
      printed: words,
      phases: phases
        .filter((one) => one.classes.includes(id))
        .map(({ phase }) => say(`phase.${phase}.name`))
        .join(', '),
    }),
  );
  return [...classes, ...codes.map((code) => say(`because.${code}`))];
}
