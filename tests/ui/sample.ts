import 'temporal-polyfill/global';
import { IntlMessageFormat } from 'intl-messageformat';
import messages from '../../data/messages/en.json' with { type: 'json' };
import defaults from '../../data/protocol.json' with { type: 'json' };
import { timeline } from '../../src/core/aftercare/timeline.ts';
import { REFERENCE } from '../../src/core/aftercare/productByPhase.ts';
import type { Finding, Judgement, Reading, Reason } from '../../src/core/types.ts';
import { defaultProtocolSchema } from '../../src/schema/protocol.ts';
import type { Phases, Rule } from '../../src/schema/rule.ts';
import type { State, Treatment } from '../../src/schema/state.ts';
import type { Cell, Phase, Verdict } from '../../src/schema/words.ts';
import type { BookFacts, Context, Say } from '../../src/ui/views/types.ts';

const RANK: Readonly<Record<Verdict, number>> = { none: 0, suits: 1, caution: 2, unknown: 3, avoid: 4 };
const ORDER = ['ahead', 'prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover', 'after'] as const;
const CELL: Readonly<Record<string, Cell>> = { s: 'suits', c: 'caution', a: 'avoid' };

/** "scaaaaacs": a verdict for each column, in order of time. */
export function row(letters: string): Phases {
  const cell = (phase: Phase): Cell => CELL[letters[ORDER.indexOf(phase)] ?? ''] ?? 'avoid';
  return {
    ahead: cell('ahead'),
    prepare: cell('prepare'),
    stop: cell('stop'),
    day: cell('day'),
    gate: cell('gate'),
    early: cell('early'),
    settle: cell('settle'),
    recover: cell('recover'),
    after: cell('after'),
  };
}

function rule(id: string, label: string, group: Rule['group'], letters: string, reason: string): Rule {
  return {
    id,
    label,
    group,
    names: [],
    patterns: [],
    not: [],
    phases: row(letters),
    reason,
    ground: ['label', 'custom'],
    range: '',
    sources: ['KIT', 'TALK'],
    ...(id === 'panth' ? { good: true as const } : {}),
    ...(id === 'steroid' || id === 'numb' ? { medicine: true as const } : {}),
  };
}

/** A small rule book of its own: one class of each manner. */
export const RULES: readonly Rule[] = [
  rule('retinoid', 'Retinoids', 'actives', 'scaaaaacs', 'Leaves skin thinner while it closes.'),
  rule('peel', 'Home peels', 'actives', 'aaaaaaaac', 'Takes off the layer that is closing.'),
  rule('fragrance', 'Perfume', 'irritants', 'ssscaacss', 'Perfume can irritate open skin.'),
  rule('niac', 'Niacinamide', 'actives', 'ssscacsss', 'May tingle on fresh skin.'),
  rule('copper', 'Copper peptides', 'signals', 'ssscaasss', 'Little is known on fresh skin.'),
  rule('gf', 'Growth factors', 'signals', 'sscaaaccc', 'Source and purity differ.'),
  rule('uvmin', 'Mineral sun filters', 'sun', 'ssscassss', 'Sits on the skin.'),
  rule('panth', 'Panthenol', 'hydrators', 'ssscsssss', 'Keeps water in.'),
  rule('steroid', 'Steroid creams', 'medicines', 'ccccccccc', 'On prescription only.'),
  rule('numb', 'Numbing agents', 'medicines', 'ccccaaaac', 'Not for open skin.'),
];

const dictionary: Readonly<Record<string, string>> = {
  ...messages,
  ...Object.fromEntries(
    RULES.flatMap(({ id, label, reason }) => [
      [`class.${id}.label`, label],
      [`class.${id}.reason`, reason],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(defaults.policy.families).map(([id, { label }]) => [`family.${id}.label`, label]),
  ),
};

/** English sentences; throws for an id that does not exist. */
export const say: Say = (id, values) => {
  const text = dictionary[id];
  if (text === undefined) throw new Error(`no sentence "${id}"`);
  return String(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).format(values));
};

export const book: BookFacts = {
  version: '2026.11',
  rules: RULES,
  protocol: defaultProtocolSchema.parse(defaults),
  sources: {
    KIT: { title: 'Needling kit, instructions', address: 'https://kit.example/leaflet' },
    TALK: { title: 'Aftercare sheet', year: 2019 },
  },
  review: { rules: [], languages: [] },
};

export const treatment: Treatment = {
  ...REFERENCE,
  id: '2026-11-18-evening',
  at: '2026-11-18T20:00+01:00',
  daytime: 'evening',
};

export const emptyState: State = {
  version: 2,
  treatments: [],
  hold: null,
  facts: { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] },
  protocol: null,
  settings: {
    language: null,
    theme: 'auto',
    badge: { corner: 'right', folded: false, silenced: [] },
    reminders: false,
    welcomed: true,
  },
};

interface Set {
  readonly on: string;
  readonly treated?: Partial<Treatment> | null;
  readonly state?: Partial<State>;
  readonly review?: BookFacts['review'];
}

/** A context on a local time in Berlin, e.g. `2026-11-20T09:00`; `treated: null` for no plan. */
export function context({ on, treated = {}, state = {}, review = book.review }: Set): Context {
  const now = Temporal.PlainDateTime.from(on).toZonedDateTime('Europe/Berlin').epochMilliseconds;
  const treatments = treated === null ? [] : [{ ...treatment, ...treated }];
  const whole: State = { ...emptyState, treatments, ...state };
  const { protocol, policy } = book.protocol;
  return {
    say,
    language: 'en',
    timeZone: 'Europe/Berlin',
    now,
    state: whole,
    timeline: timeline(whole, now, protocol, policy),
    book: { ...book, review },
  };
}

/** A reading of a product page; nothing in it decides, the judgement is made beside it. */
export function reading(part: Partial<Reading> = {}): Reading {
  return {
    page: 'product',
    product: { name: 'Night Renewal Serum', brand: 'Linden & Moss', category: [] },
    kind: {
      id: 'serum',
      use: 'leave-on',
      judged: true,
      agreed: true,
      area: null,
      everywhere: false,
      sunscreen: false,
    },
    found: 'list',
    lists: [
      {
        label: null,
        text: 'Aqua, Retinol',
        complete: true,
        teaser: false,
        order: 'amount',
        ingredients: [],
        rung: 'heading',
        ref: 0,
        matches: [],
      },
    ],
    names: 32,
    known: 32,
    fingerprint: 'abcdef0123456789',
    ...part,
  };
}

/** A sunscreen of the same shop. */
export function sunscreen(): Reading {
  const plain = reading();
  return {
    ...plain,
    product: { name: 'Daily Veil SPF 50', brand: 'Linden & Moss', category: [] },
    kind: { ...plain.kind, id: 'sunscreen', sunscreen: true },
  };
}

interface Found {
  readonly class: string;
  readonly printed: string;
  readonly cells?: Phases;
  readonly by?: Finding['by'];
  readonly part?: Partial<Finding>;
  readonly clinic?: Reason['clinic'];
}

interface Cause {
  readonly found?: readonly Found[];
  readonly because?: Judgement['because'];
  /** Never looser than this. */
  readonly cap?: Verdict;
  readonly sun?: boolean;
}

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((a, b) => (RANK[b] > RANK[a] ? b : a), 'none');

function codeOf(phase: Judgement['phase']): Judgement['because'] {
  return phase === 'gate' || phase === 'over' || phase === 'no-plan' || phase === 'far' ? [phase] : [];
}

const cellsOf = (one: Found): Phases =>
  one.cells ?? RULES.find(({ id }) => id === one.class)?.phases ?? row('aaaaaaaaa');

/** A judgement of classes by their rows alone: enough to word it, without the weighing of the core. */
export function judged(
  at: Context,
  { found = [], because = [], cap = 'suits', sun = false }: Cause,
): Judgement {
  const { timeline: line, now } = at;
  const inside = (phase: Judgement['phase'], of: readonly Found[], least: Verdict): Verdict => {
    if (phase === 'over' || phase === 'no-plan' || phase === 'far') return 'none';
    const cells = of.map((one): Verdict => {
      const cell = cellsOf(one)[phase];
      return sun && cell === 'avoid' ? 'caution' : cell;
    });
    return worst([phase === 'gate' ? 'caution' : 'suits', least, ...cells]);
  };
  const ahead = line.segments.filter(({ to }) => to === null || to > now);
  const strip = ahead.map(({ from, to, phase }) => ({
    from: Math.max(from, now),
    to,
    phase,
    verdict: inside(phase, found, cap),
  }));
  const first = (verdicts: readonly Verdict[]): number | null =>
    line.held ? null : (strip.find(({ verdict }) => verdicts.includes(verdict))?.from ?? null);
  const reasons = found.flatMap((one): Reason[] => {
    const verdict = inside(line.phase, [one], 'none');
    if (RANK[verdict] <= RANK.suits) return [];
    const medicine = one.part?.medicine ?? RULES.find(({ id }) => id === one.class)?.medicine === true;
    const endless = medicine || one.by === 'allergy' || one.by === 'caution' || line.held;
    const looser = ahead.find(({ phase }) => RANK[inside(phase, [one], 'none')] < RANK[verdict]);
    return [
      {
        class: one.class,
        list: 0,
        printed: one.printed,
        verdict,
        until: endless ? null : (looser?.from ?? null),
        ground: ['label', 'custom'],
        sources: ['KIT', 'TALK'],
        clinic: one.clinic ?? null,
        finding: {
          class: one.class,
          printed: one.printed,
          name: one.printed,
          list: 0,
          at: 1,
          cells: cellsOf(one),
          softened: null,
          by: one.by ?? 'list',
          medicine,
          guess: false,
          mayContain: false,
          ...one.part,
        },
      },
    ];
  });
  return {
    verdict: inside(line.phase, found, cap),
    because: [...codeOf(line.phase), ...because],
    phase: line.phase,
    reasons,
    from: { caution: first(['caution', 'suits']), suits: first(['suits']) },
    strip,
    lists: ['suits'],
    names: [],
    good: ['panth'],
    sun,
    held: line.held,
  };
}
