import { REFERENCE } from '../../src/core/aftercare/productByPhase.ts';
import type { BadgeView, Found } from '../../src/schema/messages.ts';
import type { Treatment } from '../../src/schema/state.ts';

/** A pen treatment of the face at a clinic, with some parts changed. */
export function treatment(part: Partial<Treatment> = {}): Treatment {
  return {
    ...REFERENCE,
    id: '2026-11-18-evening',
    at: '2026-11-18T20:00+01:00',
    daytime: 'evening',
    ...part,
  };
}

export const product = { name: 'Night Serum', brand: 'Linden & Moss', category: ['Skincare', 'Serums'] };

/** What a product page with one list gives. */
export function found(part: Partial<Found> = {}): Found {
  return {
    page: 'product',
    product,
    candidates: [{ rung: 'heading', label: 'Ingredients', text: 'Aqua, Glycerin, Retinol', ref: 0 }],
    elsewhere: false,
    ...part,
  };
}

export const badge: BadgeView = {
  icon: 'avoid',
  line: 'Until Wed 25 Nov, then slowly: Retinol',
  reasons: [{ title: 'Retinol', text: 'Leaves skin thinner while it closes.' }],
  notes: ['General aftercare rules.'],
  labels: { region: 'AfterNeedle', open: 'Why', close: 'Close', hide: 'Hide' },
  marks: {
    ref: 0,
    names: [
      {
        printed: 'Retinol',
        before: 'Aqua, Glycerin, ',
        after: '',
        icon: 'avoid',
        guess: false,
        title: 'Retinol · Best left out for now · Retinoids',
      },
    ],
    labels: {
      show: 'Show in the list',
      hide: 'Hide marks',
      names: 'Marked in the list',
      folded: 'The list is folded away.',
    },
  },
  corner: 'right',
  folded: false,
  language: 'en',
  rtl: false,
};
