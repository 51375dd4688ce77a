import type { Judgement, Match, ReadList, Reading, Reason } from '../../core/types.ts';
import type { Marks, Rung } from '../../schema/messages.ts';
import { classLabel } from './classLabel.ts';
import { verdictWord } from './leadWords.ts';
import type { Context, Icon } from './types.ts';

const MAX_NAMES = 100;
const MAX_PRINTED = 300;
const AROUND = 24; // UTF-16 units of what is printed before and behind a name

/** Where a list is no text of the page itself. */
const UNSEEN: ReadonlySet<Rung> = new Set(['json', 'attribute', 'text']);

type Name = Marks['names'][number];

/** The reason that holds a name back: its own, or the first of a class that it carries. */
function reasonOf(
  { reasons }: Judgement,
  list: number,
  at: number,
  classes: readonly string[],
): Reason | null {
  const own = reasons.find(({ finding }) => finding.list === list && finding.at === at);
  return own ?? reasons.find(({ class: id, finding }) => finding.at !== null && classes.includes(id)) ?? null;
}

function nameOf(list: ReadList, match: Match, icon: Name['icon'], reason: Reason, context: Context): Name {
  const { printed, from, to, guess } = match;
  const words = [printed, verdictWord(icon, context), classLabel(reason.class, context)];
  const title = guess ? [...words, context.say('marks.guess')] : words;
  return {
    printed,
    before: list.text.slice(Math.max(0, from - AROUND), from),
    after: list.text.slice(to, to + AROUND),
    icon,
    guess,
    title: title.join(' · ').slice(0, MAX_PRINTED),
  };
}

/**
 * The names of a list that are held back today, in their order, to be marked where they are printed. `icon` stands for
 * each name's own verdict where it is not null. Null when none is, or when the list is no text of the page.
 */
export function marksOf(
  judgement: Judgement,
  reading: Reading,
  context: Context,
  icon: Icon | null,
): Marks | null {
  const [first] = reading.lists;
  if (first === undefined || UNSEEN.has(first.rung)) return null;
  const names = reading.lists.flatMap((list, index) =>
    list.matches.flatMap((match, at): readonly Name[] => {
      const verdict = icon ?? judgement.names[index]?.[at];
      if ((verdict !== 'avoid' && verdict !== 'caution') || match.printed.length > MAX_PRINTED) return [];
      const reason = reasonOf(judgement, index, at, match.entry?.classes ?? []);
      return reason === null ? [] : [nameOf(list, match, verdict, reason, context)];
    }),
  );
  if (names.length === 0) return null;
  const { say } = context;
  return {
    ref: first.ref,
    names: names.slice(0, MAX_NAMES),
    labels: {
      show: say('marks.show'),
      hide: say('marks.hide'),
      names: say('marks.names'),
      folded: say('marks.folded'),
    },
  };
}
