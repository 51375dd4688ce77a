import type { VNode } from 'preact';

const PATHS = {
  chevron: 'm6 9.5 6 6 6-6',
  cross: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10.5v11.5H9zM14.5 9V3.5H4V15h5',
  gear: 'M4 7h8m5 0h3M4 17h3m5 0h8M14.5 4.5v5m-5 5v5',
  edit: 'M4 20h4.2L19.6 8.6a2.2 2.2 0 0 0 0-3.1l-1.1-1.1a2.2 2.2 0 0 0-3.1 0L4 15.8z',
  pause: 'M8.5 5v14m7-14v14',
  play: 'M8 5.2v13.6L18.6 12z',
} as const;

/** A small drawn sign beside its words; never read aloud. */
export function LineIcon({ name }: { readonly name: keyof typeof PATHS }): VNode {
  return (
    <svg
      class={`line line-${name}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
